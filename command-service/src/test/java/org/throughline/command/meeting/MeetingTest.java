package org.throughline.command.meeting;

import static org.throughline.command.Given.BOARD;
import static org.throughline.command.Given.NUTH;
import static org.throughline.command.Given.SECRETARY;
import static org.throughline.command.Given.SEMG;
import static org.throughline.command.Given.TODAY;
import static org.throughline.command.Given.TOMORROW;
import static org.throughline.command.Given.agenda;
import static org.throughline.command.Given.attended;
import static org.throughline.command.Given.decided;
import static org.throughline.command.Given.decidedBy;
import static org.throughline.command.Given.refusedBy;
import static org.throughline.command.Given.said;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.throughline.command.Given;
import org.throughline.command.Receipt;
import org.throughline.command.Rule;
import org.throughline.events.MeetingId;
import org.throughline.events.meeting.AgendaItem;
import org.throughline.events.meeting.Attendance;
import org.throughline.events.meeting.MeetingEvent.AgendaItemAdded;
import org.throughline.events.meeting.MeetingEvent.AgendaItemChanged;
import org.throughline.events.meeting.MeetingEvent.AgendaItemRemoved;
import org.throughline.events.meeting.MeetingEvent.AgendaSet;
import org.throughline.events.meeting.MeetingEvent.AttendanceRecorded;
import org.throughline.events.meeting.MeetingEvent.MeetingCancelled;
import org.throughline.events.meeting.MeetingEvent.MeetingConvened;
import org.throughline.events.meeting.MeetingEvent.MeetingMoved;
import org.throughline.events.meeting.MeetingEvent.MinutesApproved;

/** A meeting of the group on 14 November 2016, told as given / when / then. Today is 1 December. */
class MeetingTest {

    static final LocalDate NOVEMBER_14 = LocalDate.of(2016, 11, 14);
    static final MeetingId MEETING = MeetingId.of(SEMG, NOVEMBER_14), AHEAD = MeetingId.of(SEMG, TOMORROW);
    static final List<AgendaItem> AGENDA =
            List.of(new AgendaItem("7.1", "Matters arising"), new AgendaItem("7.2", "Chronologies"));
    static final List<Attendance> NURSE =
            List.of(new Attendance("Designated Nurse", NUTH, Attendance.Presence.PRESENT));
    static final MeetingConvened CONVENED = new MeetingConvened(MEETING, NOVEMBER_14, null, AGENDA);

    final AggregateTestFixture<Meeting> meeting = new AggregateTestFixture<>(Meeting.class);

    MeetingTest() {
        meeting.registerInjectableResource(Given.context());
    }

    @Test
    void is_convened_for_a_day_that_may_lie_ahead() {
        meeting.givenNoPriorActivity()
                .when(said(SECRETARY, TODAY)
                        .on(
                                AHEAD,
                                d -> new ConveneMeeting(
                                        AHEAD.committee(), AHEAD.date(), agenda(AGENDA), d.day(), d.source())))
                .expectEvents(new MeetingConvened(AHEAD, TODAY, null, AGENDA))
                .expectResultMessagePayload(Receipt.of(AHEAD, 0));
    }

    @Test
    void has_no_minute_twice_on_its_agenda() {
        meeting.givenNoPriorActivity()
                .when(said(SECRETARY, TODAY)
                        .on(
                                AHEAD,
                                d -> new ConveneMeeting(
                                        AHEAD.committee(),
                                        AHEAD.date(),
                                        agenda(List.of(AGENDA.getFirst(), AGENDA.getFirst())),
                                        d.day(),
                                        d.source())))
                .expectException(refusedBy(Rule.AGENDA_ITEMS_HAVE_DIFFERENT_MINUTES));
    }

    @Test
    void has_its_agenda_set_anew() {
        meeting.given(CONVENED)
                .when(said(SECRETARY, TODAY).on(MEETING, d -> new SetAgenda(List.of(), d.day(), d.source())))
                .expectEvents(new AgendaSet(MEETING, TODAY, null, List.of()));
    }

    @Test
    void has_one_item_added_changed_and_removed() {
        var added = new AgendaItem("7.10", "Any other business");
        meeting.given(CONVENED)
                .when(said(SECRETARY, TODAY)
                        .on(MEETING, d -> new AddAgendaItem("7.10", "Any other business", null, d.day(), d.source())))
                .expectEvents(new AgendaItemAdded(MEETING, TODAY, null, added));
        new MeetingTest()
                .meeting
                .given(CONVENED)
                .when(said(SECRETARY, TODAY)
                        .on(MEETING, d -> new ChangeAgendaItem("7.2", null, "Re-audit", null, d.day(), d.source())))
                .expectEvents(new AgendaItemChanged(MEETING, TODAY, null, "7.2", null, "Re-audit", null));
        new MeetingTest()
                .meeting
                .given(CONVENED)
                .when(said(SECRETARY, TODAY)
                        .on(MEETING, d -> new RemoveAgendaItem("7.2", "Put off", d.day(), d.source())))
                .expectEvents(new AgendaItemRemoved(MEETING, TODAY, null, "7.2", "Put off", null));
    }

    @Test
    void changes_only_an_item_that_its_agenda_has() {
        var removed = new AgendaItemRemoved(MEETING, NOVEMBER_14, null, "7.2", null, null);
        meeting.given(CONVENED, removed)
                .when(said(SECRETARY, TODAY)
                        .on(MEETING, d -> new ChangeAgendaItem("7.2", "7.3", null, null, d.day(), d.source())))
                .expectNoEvents()
                .expectException(refusedBy(Rule.AGENDA_HAS_THE_ITEM, "the agenda has no item with the minute 7.2"));
        new MeetingTest()
                .meeting
                .given(CONVENED, removed)
                .when(said(SECRETARY, TODAY).on(MEETING, d -> new RemoveAgendaItem("7.2", null, d.day(), d.source())))
                .expectNoEvents()
                .expectException(refusedBy(Rule.AGENDA_HAS_THE_ITEM));
        new MeetingTest()
                .meeting
                .given(CONVENED)
                .when(said(SECRETARY, TODAY)
                        .on(
                                MEETING,
                                d -> new ChangeAgendaItem("7.2", "7.2", "Chronologies", null, d.day(), d.source())))
                .expectNoEvents()
                .expectException(refusedBy(Rule.AGENDA_ITEM_CHANGES, "the agenda has 7.2, Chronologies already"));
    }

    @Test
    void gives_a_minute_to_one_item_however_it_comes_on_the_agenda() {
        meeting.given(CONVENED)
                .when(said(SECRETARY, TODAY)
                        .on(MEETING, d -> new AddAgendaItem("7.2", "Again", null, d.day(), d.source())))
                .expectNoEvents()
                .expectException(refusedBy(
                        Rule.AGENDA_ITEMS_HAVE_DIFFERENT_MINUTES,
                        "the agenda has an item with the minute 7.2 already"));
        new MeetingTest()
                .meeting
                .given(CONVENED)
                .when(said(SECRETARY, TODAY)
                        .on(MEETING, d -> new ChangeAgendaItem("7.2", "7.1", null, null, d.day(), d.source())))
                .expectNoEvents()
                .expectException(refusedBy(Rule.AGENDA_ITEMS_HAVE_DIFFERENT_MINUTES));
    }

    @Test
    void keeps_items_about_reviews_that_the_asker_may_not_read_and_says_that_there_are_none() {
        var hidden = new AgendaItem("7.3", "Child K", Given.HIDDEN);
        var convened = new MeetingConvened(MEETING, NOVEMBER_14, null, List.of(AGENDA.getFirst(), hidden));
        meeting.given(convened)
                .when(said(SECRETARY, TODAY).on(MEETING, d -> new SetAgenda(agenda(AGENDA), d.day(), d.source())))
                .expectEvents(
                        new AgendaSet(MEETING, TODAY, null, List.of(AGENDA.getFirst(), AGENDA.getLast(), hidden)));
        new MeetingTest()
                .meeting
                .given(convened)
                .when(said(SECRETARY, TODAY).on(MEETING, d -> new RemoveAgendaItem("7.3", null, d.day(), d.source())))
                .expectNoEvents()
                .expectException(refusedBy(Rule.AGENDA_HAS_THE_ITEM, "the agenda has no item with the minute 7.3"));
        new MeetingTest()
                .meeting
                .given(convened)
                .when(said(SECRETARY, TODAY)
                        .on(MEETING, d -> new ChangeAgendaItem("7.3", "7.4", null, null, d.day(), d.source())))
                .expectNoEvents()
                .expectException(refusedBy(Rule.AGENDA_HAS_THE_ITEM, "the agenda has no item with the minute 7.3"));
    }

    @Test
    void has_an_agenda_of_at_most_100_items() {
        var full = IntStream.rangeClosed(1, 100)
                .mapToObj(number -> new AgendaItem("" + number, "Item"))
                .toList();
        meeting.given(new MeetingConvened(MEETING, NOVEMBER_14, null, full))
                .when(said(SECRETARY, TODAY)
                        .on(MEETING, d -> new AddAgendaItem("101", "Item", null, d.day(), d.source())))
                .expectNoEvents()
                .expectException(refusedBy(Rule.AGENDA_HAS_AT_MOST_100_ITEMS));
    }

    @Test
    void is_not_changed_before_it_was_convened() {
        meeting.given(CONVENED)
                .when(said(SECRETARY, NOVEMBER_14.minusDays(1))
                        .on(MEETING, d -> new SetAgenda(List.of(), d.day(), d.source())))
                .expectNoEvents()
                .expectException(refusedBy(
                        Rule.NOTHING_PRECEDES_THE_CONVENING,
                        "13 November 2016 is before 14 November 2016, when the meeting was convened"));
    }

    @Test
    void is_attended_by_roles_once_it_is_held() {
        meeting.given(CONVENED)
                .when(said(SECRETARY, NOVEMBER_14)
                        .on(MEETING, d -> new RecordAttendance(attended(NURSE), d.day(), d.source())))
                .expectEvents(new AttendanceRecorded(MEETING, NOVEMBER_14, null, NURSE));
        new MeetingTest()
                .meeting
                .given(new MeetingConvened(AHEAD, TODAY, null, List.of()))
                .when(said(SECRETARY, TODAY).on(AHEAD, d -> new RecordAttendance(attended(NURSE), d.day(), d.source())))
                .expectNoEvents()
                .expectException(refusedBy(Rule.MEETING_HAS_BEEN_HELD));
    }

    @Test
    void has_its_minutes_approved_by_a_later_meeting_of_the_committee() {
        var november28 = LocalDate.of(2016, 11, 28);
        meeting.given(CONVENED)
                .when(decided(november28)
                        .on(MEETING, d -> new ApproveMinutes("ten files", d.day(), d.authority(), d.source())))
                .expectEvents(
                        new MinutesApproved(MEETING, november28, Given.meeting(SEMG, november28), null, "ten files"));
        new MeetingTest()
                .meeting
                .given(CONVENED)
                .when(decidedBy(BOARD, november28)
                        .on(MEETING, d -> new ApproveMinutes(null, d.day(), d.authority(), d.source())))
                .expectNoEvents()
                .expectException(refusedBy(
                        Rule.MINUTES_ARE_APPROVED_BY_A_LATER_MEETING_OF_THE_COMMITTEE,
                        "the meeting that approves is of board, and this one of semg"));
        new MeetingTest()
                .meeting
                .given(CONVENED)
                .when(decided(NOVEMBER_14)
                        .on(MEETING, d -> new ApproveMinutes(null, d.day(), d.authority(), d.source())))
                .expectNoEvents()
                .expectException(refusedBy(
                        Rule.MINUTES_ARE_APPROVED_BY_A_LATER_MEETING_OF_THE_COMMITTEE,
                        "the meeting that approves was on 14 November 2016, and this one on 14 November 2016"));
    }

    @Test
    void has_its_minutes_approved_once() {
        var november28 = LocalDate.of(2016, 11, 28);
        var approved = new MinutesApproved(MEETING, november28, Given.meeting(SEMG, november28), null, null);
        meeting.given(CONVENED, approved)
                .when(decided(TODAY).on(MEETING, d -> new ApproveMinutes(null, d.day(), d.authority(), d.source())))
                .expectNoEvents()
                .expectException(refusedBy(
                        Rule.MINUTES_ARE_APPROVED_ONCE,
                        "the minutes were approved on 28 November 2016, under minute 7.2"));
    }

    @Test
    void is_moved_to_another_day_once_and_then_left_alone() {
        var moved = new MeetingMoved(MEETING, TODAY, null, NOVEMBER_14.plusDays(7), "Wrong day");
        meeting.given(CONVENED)
                .when(said(SECRETARY, TODAY)
                        .on(MEETING, d -> new MoveMeeting(NOVEMBER_14.plusDays(7), "Wrong day", d.day(), d.source())))
                .expectEvents(moved);
        new MeetingTest()
                .meeting
                .given(CONVENED)
                .when(said(SECRETARY, TODAY)
                        .on(MEETING, d -> new MoveMeeting(NOVEMBER_14, "Wrong day", d.day(), d.source())))
                .expectNoEvents()
                .expectException(
                        refusedBy(Rule.MEETING_MOVES_TO_ANOTHER_DAY, "the meeting is on 14 November 2016 already"));
        new MeetingTest()
                .meeting
                .given(CONVENED, moved)
                .when(said(SECRETARY, TODAY).on(MEETING, d -> new SetAgenda(agenda(AGENDA), d.day(), d.source())))
                .expectNoEvents()
                .expectException(refusedBy(Rule.MEETING_IS_NOT_MOVED, "the meeting was moved to 21 November 2016"));
    }

    @Test
    void is_cancelled_once_and_then_left_alone() {
        var cancelled = new MeetingCancelled(MEETING, TODAY, null, "Not quorate");
        meeting.given(CONVENED)
                .when(said(SECRETARY, TODAY).on(MEETING, d -> new CancelMeeting("Not quorate", d.day(), d.source())))
                .expectEvents(cancelled);
        new MeetingTest()
                .meeting
                .given(CONVENED, cancelled)
                .when(said(SECRETARY, TODAY).on(MEETING, d -> new SetAgenda(agenda(AGENDA), d.day(), d.source())))
                .expectNoEvents()
                .expectException(refusedBy(Rule.MEETING_IS_NOT_CANCELLED));
    }
}
