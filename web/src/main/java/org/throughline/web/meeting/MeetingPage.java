package org.throughline.web.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.list.StandpointBar;
import org.throughline.web.words.Link;

/**
 * One meeting: its agenda, who attended, and what was decided.
 *
 * @param status what became of it
 * @param progress "5 of 12 items recorded"
 * @param record the address of the form that records its decisions; null where the user may not, or not yet
 * @param recordFrom the item that the form opens with
 * @param notYet why nothing can be recorded; null where something can
 * @param moved the meeting that takes place instead, or that it took the place of; null if none
 * @param toRatify what the Chair decided between meetings and waits for this committee
 * @param changeAttendance the address of the form; null where the user may not
 * @param changeAgenda the address of the form; null where the user may not
 */
public record MeetingPage(
        String id,
        String committee,
        String day,
        String status,
        StandpointBar standpoint,
        String progress,
        @Nullable String record,
        @Nullable String recordFrom,
        @Nullable String notYet,
        @Nullable Link moved,
        List<Item> items,
        String attendance,
        List<Attended> attended,
        List<ToRatify> toRatify,
        @Nullable String changeAttendance,
        @Nullable String changeAgenda,
        @Nullable Approval approvedBy,
        String minutes,
        List<Link> files,
        List<Link> may) {

    /**
     * An item of the agenda, or another minute.
     *
     * @param title null for a minute that was not on the agenda
     * @param status "Recorded", "Not yet" or "Nothing decided"
     * @param open whether it is still to be recorded
     * @param record the address of the form for this item; null where the user may not
     */
    public record Item(
            String minute,
            @Nullable String title,
            String status,
            boolean open,
            @Nullable String record,
            List<Decided> decisions) {

        public String anchor() {
            return MeetingWords.anchor(minute);
        }
    }

    /**
     * Of its minutes.
     *
     * @param meeting the address of the meeting that approved them; null if it has no page
     */
    public record Approval(String text, @Nullable String meeting) {}

    public record Attended(String role, String agency, String presence) {}

    /**
     * What the Chair decided between meetings.
     *
     * @param record the address of the form that ratifies it at this meeting; null where the user may not
     */
    public record ToRatify(
            String on,
            String address,
            String statement,
            String what,
            String since,
            @Nullable String record) {}
}
