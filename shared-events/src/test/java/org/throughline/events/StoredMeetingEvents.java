package org.throughline.events;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.events.StoredEvents.Stored;
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

/** Meetings beside the JSON they are stored as. */
final class StoredMeetingEvents {

    private static final MeetingId MEETING = new MeetingId("semg.2016-11-14");
    private static final LocalDate DAY = LocalDate.of(2016, 11, 1);
    private static final Source SOURCE = new Source("agenda", null, null, List.of(), null);
    private static final List<AgendaItem> AGENDA = List.of(new AgendaItem("7.2", "Chronologies"));

    private static final ReviewId CHILD_J = new ReviewId("scr-child-j");

    private static final LocalDate LATER = LocalDate.of(2016, 12, 12);
    private static final Authority APPROVED_BY = new Authority(new CommitteeId("semg"), LATER, "3");

    private StoredMeetingEvents() {}

    static Stream<Stored> all() {
        return Stream.of(
                Stored.as(new MeetingConvened(MEETING, DAY, SOURCE, AGENDA), """
                        {"meetingId":"semg.2016-11-14","effectiveOn":"2016-11-01",
                        "source":{"document":"agenda","assumed":[]},
                        "agenda":[{"minute":"7.2","title":"Chronologies"}]}"""),
                Stored.as(new MeetingConvened(MEETING, DAY, null, List.of()), """
                        {"meetingId":"semg.2016-11-14","effectiveOn":"2016-11-01","agenda":[]}"""),
                Stored.as(new AgendaSet(MEETING, DAY, SOURCE, AGENDA), """
                        {"meetingId":"semg.2016-11-14","effectiveOn":"2016-11-01",
                        "source":{"document":"agenda","assumed":[]},
                        "agenda":[{"minute":"7.2","title":"Chronologies"}]}"""),
                Stored.as(new AgendaSet(MEETING, DAY, null, List.of()), """
                        {"meetingId":"semg.2016-11-14","effectiveOn":"2016-11-01","agenda":[]}"""),
                Stored.as(new AgendaItemAdded(MEETING, DAY, SOURCE, new AgendaItem("7.2", "Re-audit", CHILD_J)), """
                        {"meetingId":"semg.2016-11-14","effectiveOn":"2016-11-01",
                        "source":{"document":"agenda","assumed":[]},
                        "item":{"minute":"7.2","title":"Re-audit","about":"scr-child-j"}}"""),
                Stored.as(new AgendaItemAdded(MEETING, DAY, null, AGENDA.getFirst()), """
                        {"meetingId":"semg.2016-11-14","effectiveOn":"2016-11-01",
                        "item":{"minute":"7.2","title":"Chronologies"}}"""),
                Stored.as(new AgendaItemChanged(MEETING, DAY, SOURCE, "7.2", "7.10", "Re-audit", CHILD_J), """
                        {"meetingId":"semg.2016-11-14","effectiveOn":"2016-11-01",
                        "source":{"document":"agenda","assumed":[]},
                        "minute":"7.2","newMinute":"7.10","newTitle":"Re-audit","about":"scr-child-j"}"""),
                Stored.as(new AgendaItemChanged(MEETING, DAY, null, "7.2", null, "Re-audit", null), """
                        {"meetingId":"semg.2016-11-14","effectiveOn":"2016-11-01","minute":"7.2","newTitle":"Re-audit"}"""),
                Stored.as(new AgendaItemRemoved(MEETING, DAY, SOURCE, "7.2", "Put off", CHILD_J), """
                        {"meetingId":"semg.2016-11-14","effectiveOn":"2016-11-01",
                        "source":{"document":"agenda","assumed":[]},"minute":"7.2","reason":"Put off","about":"scr-child-j"}"""),
                Stored.as(new AgendaItemRemoved(MEETING, DAY, null, "7.2", null, null), """
                        {"meetingId":"semg.2016-11-14","effectiveOn":"2016-11-01","minute":"7.2"}"""),
                Stored.as(
                        new AttendanceRecorded(
                                MEETING,
                                DAY,
                                SOURCE,
                                List.of(new Attendance(
                                        "Designated Nurse", new AgencyId("nuth"), Attendance.Presence.APOLOGIES))),
                        """
                        {"meetingId":"semg.2016-11-14","effectiveOn":"2016-11-01",
                        "source":{"document":"agenda","assumed":[]},
                        "attendance":[{"role":"Designated Nurse","agency":"nuth","presence":"APOLOGIES"}]}"""),
                Stored.as(
                        new AttendanceRecorded(
                                MEETING,
                                DAY,
                                null,
                                List.of(new Attendance("Independent Chair", null, Attendance.Presence.PRESENT))),
                        """
                        {"meetingId":"semg.2016-11-14","effectiveOn":"2016-11-01",
                        "attendance":[{"role":"Independent Chair","presence":"PRESENT"}]}"""),
                Stored.as(new MinutesApproved(MEETING, LATER, APPROVED_BY, SOURCE, "7.2: ten files"), """
                        {"meetingId":"semg.2016-11-14","effectiveOn":"2016-12-12",
                        "authority":{"committee":"semg","meetingDate":"2016-12-12","minute":"3"},
                        "source":{"document":"agenda","assumed":[]},"changes":"7.2: ten files"}"""),
                Stored.as(new MinutesApproved(MEETING, LATER, APPROVED_BY, null, null), """
                        {"meetingId":"semg.2016-11-14","effectiveOn":"2016-12-12",
                        "authority":{"committee":"semg","meetingDate":"2016-12-12","minute":"3"}}"""),
                Stored.as(new MeetingMoved(MEETING, DAY, SOURCE, LATER, "Wrong day"), """
                        {"meetingId":"semg.2016-11-14","effectiveOn":"2016-11-01",
                        "source":{"document":"agenda","assumed":[]},"to":"2016-12-12","why":"Wrong day"}"""),
                Stored.as(new MeetingMoved(MEETING, DAY, null, LATER, "Wrong day"), """
                        {"meetingId":"semg.2016-11-14","effectiveOn":"2016-11-01","to":"2016-12-12","why":"Wrong day"}"""),
                Stored.as(new MeetingCancelled(MEETING, DAY, SOURCE, "Not quorate"), """
                        {"meetingId":"semg.2016-11-14","effectiveOn":"2016-11-01",
                        "source":{"document":"agenda","assumed":[]},"reason":"Not quorate"}"""),
                Stored.as(new MeetingCancelled(MEETING, DAY, null, "Not quorate"), """
                        {"meetingId":"semg.2016-11-14","effectiveOn":"2016-11-01","reason":"Not quorate"}"""));
    }
}
