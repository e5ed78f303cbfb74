package org.throughline.query.action;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.throughline.board.account.AskerResolver;
import org.throughline.domain.Asker;
import org.throughline.domain.Recorded;
import org.throughline.domain.action.Restriction;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.EndingEvent.ActionClosed;
import org.throughline.query.history.AttributedEvent;
import org.throughline.query.history.EventStreams;

/**
 * Which actions a user may read now, whatever day is asked about: those of reviews that the user may read, and of the others
 * those that the user's agency owes and is not excluded from.
 */
@Component
public class ReadableActions {

    private final ActionsView actionsView;
    private final ReviewsOfActions reviews;
    private final EventStreams streams;
    private final AskerResolver askers;

    ReadableActions(ActionsView actionsView, ReviewsOfActions reviews, EventStreams streams, AskerResolver askers) {
        this.actionsView = actionsView;
        this.reviews = reviews;
        this.streams = streams;
        this.askers = askers;
    }

    /** Those that the user of this request may read. */
    public Predicate<ActionId> toTheAsker() {
        return to(askers.asker());
    }

    public Predicate<ActionId> to(Asker asker) {
        var restricted = reviews.restricted();
        if (restricted.isEmpty()) return _ -> true;
        return action -> {
            var disclosure = restricted.get(action.reviewId());
            return disclosure == null
                    || disclosure.mayBeReadBy(asker)
                    || mayReadAsLead(asker, action, disclosure::mayReadAction);
        };
    }

    /** The events of an action that the user of this request may read, without names of actions that the user may not. */
    List<AttributedEvent<ActionEvent>> events(ActionId action) {
        var mayBeRead = toTheAsker();
        if (!mayBeRead.test(action)) return List.of();
        return streams.read(action, ActionEvent.class).stream()
                .map(known -> new AttributedEvent<>(
                        new Recorded<>(withoutHidden(known.event(), mayBeRead), known.version(), known.recordedAt()),
                        known.asker()))
                .toList();
    }

    /** An event as somebody may read it: a successor that they may not read is left out. */
    public static ActionEvent withoutHidden(ActionEvent event, Predicate<ActionId> mayBeRead) {
        return event instanceof ActionClosed closed && closed.successor() != null && !mayBeRead.test(closed.successor())
                ? new ActionClosed(
                        closed.actionId(),
                        closed.effectiveOn(),
                        closed.authority(),
                        closed.source(),
                        closed.reason(),
                        closed.explanation(),
                        null)
                : event;
    }

    /** Whether the user may read it under a restriction of its review, which the view of reviews may not show yet. */
    public boolean mayRead(Asker asker, ActionId action, Restriction restriction) {
        return restriction.admits(asker) || mayReadAsLead(asker, action, restriction::admitsToAction);
    }

    /** Whether the user's agency may read it as its lead agency. */
    private boolean mayReadAsLead(Asker asker, ActionId action, BiPredicate<Asker, AgencyId> mayRead) {
        return asker.agency() != null
                && actionsView
                        .states()
                        .find(action.value())
                        .filter(states -> mayRead.test(asker, states.latest().leadAgency()))
                        .isPresent();
    }
}
