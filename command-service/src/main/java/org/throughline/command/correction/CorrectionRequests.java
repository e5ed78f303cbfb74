package org.throughline.command.correction;

import org.springframework.stereotype.Component;
import org.throughline.command.CorrectEvent;
import org.throughline.command.Receipt;
import org.throughline.command.RequestContext;
import org.throughline.command.action.DecideOnAction;
import org.throughline.command.decision.CommandDispatcher;
import org.throughline.command.decision.LoggedStreams;
import org.throughline.command.finding.DecideOnFinding;
import org.throughline.command.review.DecideOnReview;
import org.throughline.events.ActionId;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.review.ReviewEvent;

/** Dispatches corrections: makes the decision that each states from the event that it corrects. */
@Component
public class CorrectionRequests {

    private final Restatements restatements;
    private final LoggedStreams log;
    private final CommandDispatcher dispatcher;

    CorrectionRequests(Restatements restatements, LoggedStreams log, CommandDispatcher dispatcher) {
        this.restatements = restatements;
        this.log = log;
        this.dispatcher = dispatcher;
    }

    public Receipt correct(ActionId action, CorrectEvent correction, RequestContext request) {
        var command = restatements.ofAction(correction, log.read(action, ActionEvent.class, request.asker()));
        return dispatcher.dispatch(new DecideOnAction(action, command, request), correction, request);
    }

    public Receipt correct(FindingId finding, CorrectEvent correction, RequestContext request) {
        var command = restatements.ofFinding(correction, log.read(finding, FindingEvent.class, request.asker()));
        return dispatcher.dispatch(new DecideOnFinding(finding, command, request), correction, request);
    }

    public Receipt correct(ReviewId review, CorrectEvent correction, RequestContext request) {
        var command = restatements.ofReview(correction, log.read(review, ReviewEvent.class, request.asker()));
        return dispatcher.dispatch(new DecideOnReview(review, command, request), correction, request);
    }
}
