package org.throughline.events.meeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Authority;
import org.throughline.events.BoardEvent;
import org.throughline.events.MeetingId;
import org.throughline.events.ReviewId;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;

/**
 * The events of a meeting. Decisions are not among them: each is recorded on its subject, with the meeting as its
 * authority.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface MeetingEvent extends BoardEvent {

    MeetingId meetingId();

    /** A meeting was convened. Its date may be in the future. */
    @StoredAs("MeetingConvened")
    record MeetingConvened(
            MeetingId meetingId,
            LocalDate effectiveOn,
            @Nullable Source source,
            List<AgendaItem> agenda) implements MeetingEvent {}

    /** The whole agenda was set, replacing an earlier one. */
    @StoredAs("AgendaSet")
    record AgendaSet(
            MeetingId meetingId,
            LocalDate effectiveOn,
            @Nullable Source source,
            List<AgendaItem> agenda) implements MeetingEvent {}

    /** An item was added to the agenda. */
    @StoredAs("AgendaItemAdded")
    record AgendaItemAdded(
            MeetingId meetingId,
            LocalDate effectiveOn,
            @Nullable Source source,
            AgendaItem item) implements MeetingEvent {}

    /**
     * An item of the agenda was given another minute reference, another title, another review that it is about, or several of
     * them. Decisions recorded under the minute before keep it.
     *
     * @param minute the item's minute reference before
     * @param newMinute null if it stays
     * @param newTitle null if it stays
     * @param about the review that the item is about from then on; null for none
     */
    @StoredAs("AgendaItemChanged")
    record AgendaItemChanged(
            MeetingId meetingId,
            LocalDate effectiveOn,
            @Nullable Source source,
            String minute,
            @Nullable String newMinute,
            @Nullable String newTitle,
            @Nullable ReviewId about)
            implements MeetingEvent {

        public AgendaItem changed(AgendaItem item) {
            return new AgendaItem(
                    newMinute == null ? item.minute() : newMinute, newTitle == null ? item.title() : newTitle, about);
        }
    }

    /**
     * An item was removed from the agenda.
     *
     * @param about the review that it was about; null for none
     */
    @StoredAs("AgendaItemRemoved")
    record AgendaItemRemoved(
            MeetingId meetingId,
            LocalDate effectiveOn,
            @Nullable Source source,
            String minute,
            @Nullable String reason,
            @Nullable ReviewId about)
            implements MeetingEvent {}

    /** The attendance was recorded, replacing an earlier record. */
    @StoredAs("AttendanceRecorded")
    record AttendanceRecorded(
            MeetingId meetingId,
            LocalDate effectiveOn,
            @Nullable Source source,
            List<Attendance> attendance) implements MeetingEvent {}

    /**
     * A later meeting of the committee approved the minutes.
     *
     * @param authority the meeting that approved them
     * @param changes what was changed in the minutes first; null if they were approved as written
     */
    @StoredAs("MinutesApproved")
    record MinutesApproved(
            MeetingId meetingId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            @Nullable String changes)
            implements MeetingEvent {}

    /**
     * The meeting was moved to another day, with its agenda, attendance and decisions. It is another meeting there, because
     * its identifier contains its day.
     */
    @StoredAs("MeetingMoved")
    record MeetingMoved(
            MeetingId meetingId,
            LocalDate effectiveOn,
            @Nullable Source source,
            LocalDate to,
            String why) implements MeetingEvent {}

    /** The meeting was cancelled. */
    @StoredAs("MeetingCancelled")
    record MeetingCancelled(
            MeetingId meetingId,
            LocalDate effectiveOn,
            @Nullable Source source,
            String reason) implements MeetingEvent {}
}
