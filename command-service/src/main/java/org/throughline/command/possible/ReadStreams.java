package org.throughline.command.possible;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.stereotype.Component;
import org.throughline.command.CorrectableStream;
import org.throughline.command.decision.LoggedStreams;
import org.throughline.domain.Asker;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.review.FindingState;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.ActionId;
import org.throughline.events.BoardEvent;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.review.ReviewEvent;

/** The streams that decisions are judged by, as their asker may read them; what they may not read is unknown. */
@Component
class ReadStreams {

    private final LoggedStreams log;

    ReadStreams(LoggedStreams log) {
        this.log = log;
    }

    CorrectableStream<ActionEvent, ActionState> action(ActionId action, Asker asker) {
        return filled(new CorrectableStream<>(ActionState::of, ActionState::then), action, ActionEvent.class, asker);
    }

    CorrectableStream<FindingEvent, FindingState> finding(FindingId finding, Asker asker) {
        return filled(
                new CorrectableStream<>(FindingState::of, FindingState::then), finding, FindingEvent.class, asker);
    }

    CorrectableStream<ReviewEvent, ReviewState> review(ReviewId review, Asker asker) {
        return filled(new CorrectableStream<>(ReviewState::of, ReviewState::then), review, ReviewEvent.class, asker);
    }

    private <E extends BoardEvent, S> CorrectableStream<E, S> filled(
            CorrectableStream<E, S> stream, Object id, Class<E> family, Asker asker) {
        var logged = log.read(id, family, asker);
        if (logged.isEmpty()) throw new AggregateNotFoundException(id.toString(), "nothing is known under this id");
        logged.forEach(
                each -> stream.on(each.recorded().event(), each.recorded().recordedAt(), each.byProgram()));
        return stream;
    }
}
