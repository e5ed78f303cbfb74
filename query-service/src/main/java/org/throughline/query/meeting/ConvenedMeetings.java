package org.throughline.query.meeting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.events.CommitteeId;
import org.throughline.events.MeetingId;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.query.clocks.Standpoint;
import org.throughline.query.life.Life;

/** The meetings convened by a day, by what was known at a moment. */
@Component
public class ConvenedMeetings {

    private final MeetingGenerations generations;

    ConvenedMeetings(MeetingGenerations generations) {
        this.generations = generations;
    }

    /** All of them, by committee and date. */
    public Stream<MeetingView> at(Standpoint standpoint) {
        return generations.live().states().at(standpoint);
    }

    public Optional<MeetingView> find(MeetingId meeting, Standpoint standpoint) {
        return generations.live().states().find(meeting.value()).flatMap(states -> states.at(standpoint));
    }

    /** The last meeting held before a day, of the committee asked about. */
    public Optional<MeetingView> lastBefore(LocalDate day, Predicate<CommitteeId> of, Standpoint standpoint) {
        return at(standpoint)
                .filter(meeting -> meeting.cancelledBecause() == null)
                .filter(meeting -> meeting.date().isBefore(day) && of.test(meeting.committee()))
                .max(Comparator.comparing(MeetingView::date));
    }

    Optional<Life<MeetingEvent>> life(MeetingId meeting) {
        return generations.live().life(meeting);
    }

    boolean shows(MeetingId meeting, long version) {
        return generations.live().shows(meeting, version);
    }
}
