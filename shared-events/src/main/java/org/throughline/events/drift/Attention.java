package org.throughline.events.drift;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
            case ActionNoted e ->
                noted(new Moment(recorded.version(), e.authority().meetingDate()));
            case ConcernRecorded e -> new Attention(lastSubstantive, notes, and(concerns, recorded.version(), e));
            case ActionEscalated _, DisputeOpened _ -> new Attention(lastSubstantive, notes, List.of());
            default -> this;
        };
    }

    Attention substantive(Moment now) {
        return new Attention(now, List.of(), concerns);
    }

    /** Noted twice at one meeting is noted once. */
    private Attention noted(Moment meeting) {
        return notes.stream().map(Moment::on).anyMatch(meeting.on()::equals)
                ? this
                : new Attention(
                        lastSubstantive,
                        Stream.concat(notes.stream(), Stream.of(meeting)).toList(),
                        concerns);
    }

    private static List<Moment> and(List<Moment> moments, long version, ConcernRecorded event) {
        LocalDate on = event.effectiveOn();
        return Stream.concat(moments.stream(), Stream.of(new Moment(version, on)))
                .toList();
    }
}
