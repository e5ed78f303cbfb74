package org.throughline.domain.drift;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.domain.EventReference;
import org.throughline.domain.Recorded;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ChallengeEvent.ActionEscalated;
import org.throughline.events.action.ChallengeEvent.ActionNoted;
import org.throughline.events.action.ChallengeEvent.ConcernRecorded;
import org.throughline.events.action.ChallengeEvent.DisputeOpened;

/**
 * How an action was looked at: when something of substance last happened, and what was only said since.
 *
 * @param lastSubstantive the latest event with substance
 * @param notes the meetings that noted it since, one each
 * @param concerns the challenges since it was last escalated or disputed
 */
public record Activity(EventReference lastSubstantive, List<EventReference> notes, List<EventReference> concerns) {

    public Activity {
        notes = List.copyOf(notes);
        concerns = List.copyOf(concerns);
    }

    static Activity begun(EventReference assigned) {
        return new Activity(assigned, List.of(), List.of());
    }

    /** Events without substance; those with it are told by {@link #substantive}. */
    Activity then(Recorded<ActionEvent> recorded) {
        return switch (recorded.event()) {
            case ActionNoted _ -> noted(EventReference.of(recorded));
            case ConcernRecorded _ -> new Activity(lastSubstantive, notes, and(concerns, EventReference.of(recorded)));
            case ActionEscalated _, DisputeOpened _ -> new Activity(lastSubstantive, notes, List.of());
            default -> this;
        };
    }

    Activity substantive(EventReference now) {
        return new Activity(now, List.of(), concerns);
    }

    /** Noted twice at one meeting is noted once. */
    private Activity noted(EventReference now) {
        return notes.stream().map(Activity::meetingDate).anyMatch(meetingDate(now)::equals)
                ? this
                : new Activity(lastSubstantive, and(notes, now), concerns);
    }

    /** The day of the meeting that a note was made at. */
    static LocalDate meetingDate(EventReference note) {
        return note.authority() == null ? note.on() : note.authority().meetingDate();
    }

    private static List<EventReference> and(List<EventReference> moments, EventReference last) {
        return Stream.concat(moments.stream(), Stream.of(last)).toList();
    }
}
