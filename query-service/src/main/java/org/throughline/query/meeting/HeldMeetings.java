package org.throughline.query.meeting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.events.CommitteeId;
import org.throughline.events.MeetingId;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.history.MeetingDecisions;

/** The meetings that took place: those that were convened here, and those under whose minutes a decision was recorded. */
@Component
public class HeldMeetings {

    private final ConvenedMeetings convened;
    private final List<MeetingDecisions> decisions;

    HeldMeetings(ConvenedMeetings convened, List<MeetingDecisions> decisions) {
        this.convened = convened;
        this.decisions = decisions;
    }

    public boolean isKnown(MeetingId meeting, AsOf standpoint) {
        return convened.find(meeting, standpoint).isPresent()
                || (!meeting.date().isAfter(standpoint.asOf())
                        && decisions.stream()
                                .flatMap(MeetingDecisions::meetings)
                                .anyMatch(meeting::equals)
                        && isRecorded(meeting, standpoint));
    }

    /** The last meeting before a day, of any committee that matches. */
    public Optional<MeetingId> lastBefore(LocalDate day, Predicate<CommitteeId> of, AsOf standpoint) {
        var last = convened.lastBefore(day, of, standpoint)
                .map(meeting -> MeetingId.of(meeting.committee(), meeting.date()));
        return decidingSince(last.map(MeetingId::date).orElse(LocalDate.MIN), day)
                .filter(meeting -> of.test(meeting.committee()) && isRecorded(meeting, standpoint))
                .findFirst()
                .or(() -> last);
    }

    /** The latest first. */
    private Stream<MeetingId> decidingSince(LocalDate after, LocalDate before) {
        return decisions.stream()
                .flatMap(MeetingDecisions::meetings)
                .filter(meeting ->
                        meeting.date().isAfter(after) && meeting.date().isBefore(before))
                .distinct()
                .sorted(Comparator.comparing(MeetingId::date).reversed().thenComparing(MeetingId::value));
    }

    /** Whether the asker may read any of its decisions; a meeting about hidden things alone is unknown to them. */
    private boolean isRecorded(MeetingId meeting, AsOf standpoint) {
        return decisions.stream()
                .anyMatch(kind -> kind.at(meeting, standpoint).findAny().isPresent());
    }
}
