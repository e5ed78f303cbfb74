package org.throughline.query.meeting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.board.reading.ReadPermissionInTheLog;
import org.throughline.domain.Recorded;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.events.CommitteeId;
import org.throughline.events.MeetingId;
import org.throughline.events.ReviewId;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.bitemporal.BitemporalInterval;
import org.throughline.query.bitemporal.BitemporalStates;
import org.throughline.query.history.AttributedEvent;
import org.throughline.query.history.EventStreams;

/**
 * The meetings convened by a day, by what was known at a moment, without items of their agendas about reviews that the asker may
 * not read.
 */
@Component
public class ConvenedMeetings {

    private final EventStreams streams;
    private final MeetingsView meetingsView;
    private final ReadPermissionInTheLog permission;

    ConvenedMeetings(MeetingsView meetingsView, EventStreams streams, ReadPermissionInTheLog permission) {
        this.streams = streams;
        this.meetingsView = meetingsView;
        this.permission = permission;
    }

    /** All of them, by committee and date. */
    public Stream<MeetingState> at(AsOf standpoint) {
        Predicate<ReviewId> mayBeRead = permission.toTheAsker()::test;
        return all(standpoint).map(meeting -> ReadableAgenda.of(meeting, mayBeRead));
    }

    private Stream<MeetingState> all(AsOf standpoint) {
        return meetingsView.states().at(standpoint);
    }

    public boolean isConvened(MeetingId meeting, AsOf standpoint) {
        return meetingsView
                .states()
                .find(meeting.value())
                .flatMap(states -> states.at(standpoint))
                .isPresent();
    }

    public Optional<MeetingState> find(MeetingId meeting, AsOf standpoint) {
        return meetingsView
                .states()
                .find(meeting.value())
                .flatMap(states -> states.at(standpoint))
                .map(found -> ReadableAgenda.of(found, permission.toTheAsker()::test));
    }

    /** What was known of a meeting up to a standpoint, without hidden items; see {@link BitemporalStates#known}. */
    public List<BitemporalInterval<MeetingState>> known(MeetingId meeting, AsOf standpoint) {
        Predicate<ReviewId> mayBeRead = permission.toTheAsker()::test;
        return meetingsView
                .states()
                .find(meeting.value())
                .map(states -> states.known(standpoint))
                .orElse(List.of())
                .stream()
                .map(known -> known.showing(ReadableAgenda.of(known.state(), mayBeRead)))
                .toList();
    }

    /** The last meeting before a day, of any committee that matches; cancelled and moved ones do not count. */
    public Optional<MeetingState> lastBefore(LocalDate day, Predicate<CommitteeId> of, AsOf standpoint) {
        return all(standpoint)
                .filter(MeetingState::takesPlace)
                .filter(meeting -> meeting.date().isBefore(day) && of.test(meeting.committee()))
                .max(Comparator.comparing(MeetingState::date));
    }

    /** The meeting that was moved to become this one; empty if none was. */
    Optional<MeetingId> movedFrom(MeetingId meeting, AsOf standpoint) {
        return all(standpoint)
                .filter(other -> other.moved() != null && other.moved().to().equals(meeting))
                .map(MeetingState::id)
                .findFirst();
    }

    /** All events of a meeting; empty for an unknown meeting. */
    List<AttributedEvent<MeetingEvent>> stream(MeetingId meeting) {
        Predicate<ReviewId> mayBeRead = permission.toTheAsker()::test;
        return streams.read(meeting, MeetingEvent.class).stream()
                .flatMap(known -> ReadableAgenda.of(known.event(), mayBeRead)
                        .map(event -> new AttributedEvent<>(
                                new Recorded<>(event, known.version(), known.recordedAt()), known.asker()))
                        .stream())
                .toList();
    }

    public boolean shows(MeetingId meeting, long version) {
        return meetingsView.shows(meeting, version);
    }
}
