package org.throughline.command.meeting;

import static org.throughline.command.Rule.AGENDA_HAS_AT_MOST_100_ITEMS;
import static org.throughline.command.Rule.AGENDA_HAS_THE_ITEM;
import static org.throughline.command.Rule.AGENDA_ITEMS_HAVE_DIFFERENT_MINUTES;
import static org.throughline.command.Rule.AGENDA_ITEM_CHANGES;
import static org.throughline.command.Rule.MEETING_HAS_BEEN_HELD;
import static org.throughline.command.Rule.MEETING_IS_NOT_CANCELLED;
import static org.throughline.command.Rule.MEETING_IS_NOT_MOVED;
import static org.throughline.command.Rule.MEETING_MOVES_TO_ANOTHER_DAY;
import static org.throughline.command.Rule.MINUTES_ARE_APPROVED_BY_A_LATER_MEETING_OF_THE_COMMITTEE;
import static org.throughline.command.Rule.MINUTES_ARE_APPROVED_ONCE;
import static org.throughline.command.Wording.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.events.MeetingId;
import org.throughline.events.meeting.AgendaItem;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.events.meeting.MeetingEvent.AgendaItemAdded;
import org.throughline.events.meeting.MeetingEvent.AgendaItemChanged;
import org.throughline.events.meeting.MeetingEvent.AgendaItemRemoved;
import org.throughline.events.meeting.MeetingEvent.AgendaSet;
import org.throughline.events.meeting.MeetingEvent.AttendanceRecorded;
import org.throughline.events.meeting.MeetingEvent.MeetingCancelled;
import org.throughline.events.meeting.MeetingEvent.MeetingConvened;
import org.throughline.events.meeting.MeetingEvent.MeetingMoved;
import org.throughline.events.meeting.MeetingEvent.MinutesApproved;

/** What can follow on the state of a meeting. */
final class MeetingRules {

    static final int AGENDA_ITEMS_MAX = 100;

    private MeetingRules() {}

    /** Checks the convening, which follows on no state. */
    static void check(MeetingConvened event) {
        haveDifferentMinutes(event.agenda());
    }

    /**
     * Checks what follows on the convening.
     *
     * @param readable whether the asker may read an item of the agenda; of another one it is said that there is none
     * @param wasMoved whether another meeting was moved to another day
     */
    static void check(
            MeetingEvent event,
            MeetingState now,
            LocalDate today,
            Predicate<AgendaItem> readable,
            Predicate<MeetingId> wasMoved) {
        MEETING_IS_NOT_CANCELLED.check(!now.cancelled(), () -> "the meeting was cancelled");
        var moved = now.moved();
        MEETING_IS_NOT_MOVED.check(
                moved == null,
                () -> "the meeting was moved to %s"
                        .formatted(day(Objects.requireNonNull(moved).to().date())));
        switch (event) {
            case MeetingConvened e -> check(e);
            case AgendaSet e -> haveDifferentMinutes(e.agenda());
            case AgendaItemAdded e -> {
                hasNo(e.item().minute(), now);
                AGENDA_HAS_AT_MOST_100_ITEMS.check(now.agenda().size() < AGENDA_ITEMS_MAX);
            }
            case AgendaItemChanged e -> {
                var item = item(e.minute(), now, readable);
                AGENDA_ITEM_CHANGES.check(
                        !e.changed(item).equals(item),
                        () -> "the agenda has %s, %s already".formatted(item.minute(), item.title()));
                if (e.newMinute() != null && !e.newMinute().equals(e.minute())) hasNo(e.newMinute(), now);
            }
            case AgendaItemRemoved e -> item(e.minute(), now, readable);
            case AttendanceRecorded e ->
                MEETING_HAS_BEEN_HELD.check(
                        !e.meetingId().date().isAfter(today),
                        () -> "the meeting is on %s, which is in the future"
                                .formatted(day(e.meetingId().date())));
            case MinutesApproved e -> check(e, now, wasMoved);
            case MeetingMoved e ->
                MEETING_MOVES_TO_ANOTHER_DAY.check(
                        !e.to().equals(now.date()), () -> "the meeting is on %s already".formatted(day(e.to())));
            case MeetingCancelled _ -> {}
        }
    }

    private static void check(MinutesApproved event, MeetingState now, Predicate<MeetingId> wasMoved) {
        var by = event.authority();
        MINUTES_ARE_APPROVED_BY_A_LATER_MEETING_OF_THE_COMMITTEE.check(
                by.committee().equals(now.committee()),
                () -> "the meeting that approves is of %s, and this one of %s"
                        .formatted(by.committee(), now.committee()));
        MINUTES_ARE_APPROVED_BY_A_LATER_MEETING_OF_THE_COMMITTEE.check(
                by.meetingDate().isAfter(now.date()),
                () -> "the meeting that approves was on %s, and this one on %s"
                        .formatted(day(by.meetingDate()), day(now.date())));
        var before = now.minutesApproved();
        MINUTES_ARE_APPROVED_ONCE.check(
                before == null || wasMoved.test(before.by()),
                () -> "the minutes were approved on %s, under minute %s"
                        .formatted(
                                day(Objects.requireNonNull(before).on()),
                                Objects.requireNonNull(before).minute()));
    }

    private static AgendaItem item(String minute, MeetingState now, Predicate<AgendaItem> readable) {
        var item = now.item(minute);
        return AGENDA_HAS_THE_ITEM.checkPresent(
                item == null || !readable.test(item) ? null : item,
                () -> "the agenda has no item with the minute %s".formatted(minute));
    }

    private static void hasNo(String minute, MeetingState now) {
        var item = now.item(minute);
        AGENDA_ITEMS_HAVE_DIFFERENT_MINUTES.check(
                item == null, () -> "the agenda has an item with the minute %s already".formatted(minute));
    }

    private static void haveDifferentMinutes(List<AgendaItem> agenda) {
        AGENDA_ITEMS_HAVE_DIFFERENT_MINUTES.check(
                agenda.stream().map(AgendaItem::minute).distinct().count() == agenda.size());
    }
}
