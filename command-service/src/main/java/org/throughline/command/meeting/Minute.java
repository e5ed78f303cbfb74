package org.throughline.command.meeting;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.command.Receipt;
import org.throughline.command.action.ActionDecisions;
import org.throughline.command.decision.Asked;
import org.throughline.command.decision.DecisionOn;
import org.throughline.command.decision.Recording;
import org.throughline.command.decision.StatedDecisions;
import org.throughline.command.meeting.MinuteController.Minuted;
import org.throughline.events.ActionId;
import org.throughline.events.MeetingId;
import org.throughline.platform.web.InvalidField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes one decision of a meeting: on whatever it is about, with the meeting and the minute as its authority. */
@Component
class Minute {

    private final StatedDecisions stated;
    private final Recording recording;
    private final JsonMapper json;

    Minute(StatedDecisions stated, Recording recording, JsonMapper json) {
        this.stated = stated;
        this.recording = recording;
        this.json = json;
    }

    Receipt take(MeetingId meeting, Minuted decision, Asked asked) {
        try {
            return take(new ActionId(decision.on()), ActionDecisions.BY_PATH, meeting, decision, asked);
        } catch (IllegalArgumentException none) {
            throw new InvalidField("on", "is a review, a finding or an action, such as scr-child-j.f3.a2");
        }
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
