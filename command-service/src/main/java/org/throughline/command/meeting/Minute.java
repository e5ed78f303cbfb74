package org.throughline.command.meeting;

import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.throughline.command.Receipt;
import org.throughline.command.action.ActionDecisions;
import org.throughline.command.action.AssignmentBody;
import org.throughline.command.decision.Asked;
import org.throughline.command.decision.DecisionOn;
import org.throughline.command.decision.Decisions;
import org.throughline.command.decision.Recording;
import org.throughline.command.decision.StatedDecisions;
import org.throughline.command.finding.FindingCommand.AssignAction;
import org.throughline.command.finding.FindingDecisions;
import org.throughline.command.meeting.MinuteController.Minuted;
import org.throughline.command.review.ReviewDecisions;
import org.throughline.events.ActionId;
import org.throughline.events.FindingId;
import org.throughline.events.MeetingId;
import org.throughline.events.ReviewId;
import org.throughline.platform.web.InvalidField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes one decision of a meeting: on whatever it is about, with the meeting and the minute as its authority. */
@Component
class Minute {

    private final StatedDecisions stated;
    private final Recording recording;
    private final Decisions decisions;
    private final JsonMapper json;
    private final Clock clock;

    Minute(StatedDecisions stated, Recording recording, Decisions decisions, JsonMapper json, Clock clock) {
        this.stated = stated;
        this.recording = recording;
        this.decisions = decisions;
        this.clock = clock;
        this.json = json;
    }

    /** Which of the three it is about is told by the form of its identifier. */
    Receipt take(MeetingId meeting, Minuted decision, Asked asked) {
        var on = decision.on();
        long parts = on.chars().filter(character -> character == '.').count();
        if (parts == 0) return take(id(on, ReviewId::new), ReviewDecisions.atMeetings(), meeting, decision, asked);
        if (parts == 1) return onFinding(id(on, FindingId::new), meeting, decision, asked);
        return take(id(on, ActionId::new), ActionDecisions.BY_PATH, meeting, decision, asked);
    }

    private static <I> I id(String text, Function<String, I> as) {
        try {
            return as.apply(text);
        } catch (IllegalArgumentException none) {
            throw new InvalidField("on", "is a review, a finding or an action, such as scr-child-j.f3.a2");
        }
    }

    /** Meetings also agree on actions, which begin with the finding they are agreed on. */
    private Receipt onFinding(FindingId finding, MeetingId meeting, Minuted decision, Asked asked) {
        if (!decision.as().equals("actions"))
            return take(finding, FindingDecisions.atMeetings(), meeting, decision, asked);
        var body = (AssignmentBody) stated.read(
                Map.of("actions", AssignmentBody.class),
                decision.as(),
                decision.with(),
                authority(meeting, decision.minute()));
        var taken = new AssignAction(finding, body.decision(asked, clock), body.assignment(finding));
        return decisions.take(taken, body, asked);
    }

    private <I> Receipt take(
            I on,
            Map<String, Class<? extends DecisionOn<I>>> decisions,
            MeetingId meeting,
            Minuted decision,
            Asked asked) {
        var body = stated.read(decisions, decision.as(), decision.with(), authority(meeting, decision.minute()));
        return recording.take(on, body, asked);
    }

    private JsonNode authority(MeetingId meeting, String minute) {
        return json.valueToTree(Map.of(
                "committee", meeting.committee().value(),
                "meetingDate", meeting.date().toString(),
                "minute", minute));
    }
}
