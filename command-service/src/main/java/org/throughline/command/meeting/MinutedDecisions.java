package org.throughline.command.meeting;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.throughline.command.CorrectEvent;
import org.throughline.command.Receipt;
import org.throughline.command.RequestContext;
import org.throughline.command.action.DecideOnAction;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.correction.CorrectionRequests;
import org.throughline.command.correction.DecisionCatalogue;
import org.throughline.command.correction.NestedCommands;
import org.throughline.command.decision.CommandDispatcher;
import org.throughline.command.finding.DecideOnFinding;
import org.throughline.command.meeting.MinuteController.Minuted;
import org.throughline.command.review.DecideOnReview;
import org.throughline.events.ActionId;
import org.throughline.events.FindingId;
import org.throughline.events.MeetingId;
import org.throughline.events.ReviewId;
import org.throughline.platform.problem.InvalidField;

/** Dispatches one decision of a meeting, with the meeting and the minute as its authority. */
@Component
class MinutedDecisions {

    static final Map<String, Class<? extends MeetingCommand>> ON_EARLIER_MEETINGS =
            Map.of(ApproveMinutes.PATH, ApproveMinutes.class);

    private static final Pattern ENDS_IN_A_DAY = Pattern.compile(".*\\.[0-9].*");

    private final NestedCommands nested;
    private final CorrectionRequests corrections;
    private final CommandDispatcher dispatcher;

    MinutedDecisions(NestedCommands nested, CorrectionRequests corrections, CommandDispatcher dispatcher) {
        this.nested = nested;
        this.corrections = corrections;
        this.dispatcher = dispatcher;
    }

    /** The form of its identifier says whether it is about a review, a finding, an action or an earlier meeting. */
    Receipt dispatch(MeetingId meeting, Minuted decision, RequestContext request) {
        var on = decision.on();
        var authority = new AuthorityBody(meeting.committee(), meeting.date(), decision.minute());
        long dots = on.chars().filter(character -> character == '.').count();
        if (dots == 0) {
            var review = id(on, ReviewId::new);
            if (isCorrection(decision))
                return corrections.correct(review, nested.readCorrection(decision.with(), authority), request);
            var command = nested.read(DecisionCatalogue.ON_REVIEWS, decision.as(), decision.with(), authority);
            return dispatcher.dispatch(new DecideOnReview(review, command, request));
        }
        if (dots == 1 && ENDS_IN_A_DAY.matcher(on).matches()) {
            var earlier = id(on, MeetingId::new);
            var command = nested.read(ON_EARLIER_MEETINGS, decision.as(), decision.with(), authority);
            return dispatcher.dispatch(new DecideOnMeeting(earlier, command, request));
        }
        if (dots == 1) {
            var finding = id(on, FindingId::new);
            if (isCorrection(decision))
                return corrections.correct(finding, nested.readCorrection(decision.with(), authority), request);
            var command = nested.read(DecisionCatalogue.ON_FINDINGS, decision.as(), decision.with(), authority);
            return dispatcher.dispatch(new DecideOnFinding(finding, command, request));
        }
        var action = id(on, ActionId::new);
        if (isCorrection(decision))
            return corrections.correct(action, nested.readCorrection(decision.with(), authority), request);
        var command = nested.read(DecisionCatalogue.ON_ACTIONS, decision.as(), decision.with(), authority);
        return dispatcher.dispatch(new DecideOnAction(action, command, request));
    }

    private static boolean isCorrection(Minuted decision) {
        return decision.as().equals(CorrectEvent.PATH);
    }

    private static <I> I id(String text, Function<String, I> as) {
        try {
            return as.apply(text);
        } catch (IllegalArgumentException none) {
            throw new InvalidField(
                    "on", "is a review, a finding, an action or an earlier meeting, such as scr-child-j.f3.a2");
        }
    }
}
