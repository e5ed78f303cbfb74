package org.throughline.events.meeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.BoardEvent;
import org.throughline.events.MeetingId;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;

/**
 * Everything that can happen to one meeting. What was decided there is not among it: each decision is recorded on what it is
 * about and names the meeting as its authority.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface MeetingEvent extends BoardEvent {

    MeetingId meetingId();

    /** A committee was called together, for a day that may lie ahead. */
    @StoredAs("MeetingConvened")
    record MeetingConvened(
            MeetingId meetingId,
            LocalDate effectiveOn,
            @Nullable Source source,
            List<AgendaItem> agenda) implements MeetingEvent {}

    /** The agenda was set anew, whole. */
    @StoredAs("AgendaSet")
    record AgendaSet(
            MeetingId meetingId,
            LocalDate effectiveOn,
            @Nullable Source source,
            List<AgendaItem> agenda) implements MeetingEvent {}

    /** It was recorded which roles attended; recorded again, the later record counts. */
    @StoredAs("AttendanceRecorded")
    record AttendanceRecorded(
            MeetingId meetingId,
            LocalDate effectiveOn,
            @Nullable Source source,
            List<Attendance> attendance) implements MeetingEvent {}

    /** The meeting will not be held. */
    @StoredAs("MeetingCancelled")
    record MeetingCancelled(
            MeetingId meetingId,
            LocalDate effectiveOn,
            @Nullable Source source,
            String reason) implements MeetingEvent {}
}
