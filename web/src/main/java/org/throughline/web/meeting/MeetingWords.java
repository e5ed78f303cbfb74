package org.throughline.web.meeting;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.events.MeetingId;
import org.throughline.events.meeting.Attendance;
import org.throughline.events.meeting.Attendance.Presence;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Words;

/** What a meeting is called on pages, and how far it is. */
@Component
class MeetingWords {

    private static final int ASCII = 127;

    private final DirectoryNames names;

    MeetingWords(DirectoryNames names) {
        this.names = names;
    }

    /** "Standards Effectiveness Management Group, 14 November 2016". */
    String title(MeetingId meeting) {
        return names.of(meeting.committee()) + ", " + Words.day(meeting.date());
    }

    /** What became of it: "Minutes approved on 3 March 2017". */
    static String status(MeetingState meeting, LocalDate today) {
        if (meeting.cancelledBecause() != null) return "Cancelled: " + meeting.cancelledBecause();
        var moved = meeting.moved();
        if (moved != null) return "Moved to " + Words.day(moved.to().date());
        var approved = meeting.minutesApproved();
        if (approved != null) return "Minutes approved on " + Words.day(approved.on());
        return meeting.date().isAfter(today) ? "Not held yet" : "Minutes not approved yet";
    }

    /** "3 of 4 roles present". */
    static String attendance(List<Attendance> attendance) {
        if (attendance.isEmpty()) return "Not recorded";
        long present = attendance.stream()
                .filter(each -> each.presence() == Presence.PRESENT)
                .count();
        return "%d of %s present".formatted(present, Words.count(attendance.size(), "role", "roles"));
    }

    /** A minute as part of an id on a page: letters and digits stay, all else becomes its code. */
    static String anchor(String minute) {
        var anchor = new StringBuilder();
        minute.codePoints().forEach(sign -> {
            if (Character.isLetterOrDigit(sign) && sign <= ASCII) anchor.appendCodePoint(sign);
            else anchor.append('_').append(sign);
        });
        return anchor.toString();
    }

    /** Whether it took place, so that what it decided can be recorded. */
    static boolean canBeRecorded(MeetingState meeting, LocalDate today) {
        return meeting.takesPlace() && !meeting.date().isAfter(today);
    }
}
