package org.throughline.events.drift;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.events.Moment;
import org.throughline.events.Recorded;
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
public record Attention(Moment lastSubstantive, List<Moment> notes, List<Moment> concerns) {

    public Attention {
        notes = List.copyOf(notes);
        concerns = List.copyOf(concerns);
    }

    static Attention begun(Moment assigned) {
        return new Attention(assigned, List.of(), List.of());
    }

    /** Events without substance; those with it are told by {@link #substantive}. */
    Attention then(Recorded<ActionEvent> recorded) {
        return switch (recorded.event()) {
            case ActionNoted _ -> noted(Moment.of(recorded));
            case ConcernRecorded _ -> new Attention(lastSubstantive, notes, and(concerns, Moment.of(recorded)));
            case ActionEscalated _, DisputeOpened _ -> new Attention(lastSubstantive, notes, List.of());
            default -> this;
        };
    }

    Attention substantive(Moment now) {
        return new Attention(now, List.of(), concerns);
    }

    /** Noted twice at one meeting is noted once. */
    private Attention noted(Moment now) {
        return notes.stream().map(Attention::meetingDate).anyMatch(meetingDate(now)::equals)
                ? this
                : new Attention(lastSubstantive, and(notes, now), concerns);
    }

    /** The day of the meeting that a note was made at. */
    static LocalDate meetingDate(Moment note) {
        return note.authority() == null ? note.on() : note.authority().meetingDate();
    }

    private static List<Moment> and(List<Moment> moments, Moment last) {
        return Stream.concat(moments.stream(), Stream.of(last)).toList();
    }
}
