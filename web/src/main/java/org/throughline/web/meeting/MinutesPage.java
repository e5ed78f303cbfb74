package org.throughline.web.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.list.StandpointBar;
import org.throughline.web.meeting.MeetingPage.Attended;

/**
 * The minutes of a meeting as they stand, to be read or printed.
 *
 * @param asThey "As they stand on 3 March 2017"
 * @param notes how many entries there are, and when they were recorded
 */
public record MinutesPage(
        String title,
        String committee,
        String day,
        String status,
        StandpointBar standpoint,
        String asThey,
        List<String> notes,
        String meeting,
        List<Attended> attended,
        List<Item> items) {

    /**
     * An item of the agenda, or another minute.
     *
     * @param title null for a minute that was not on the agenda
     */
    public record Item(String minute, @Nullable String title, List<Line> decisions) {

        public String anchor() {
            return MeetingWords.anchor(minute);
        }
    }

    /**
     * A decision.
     *
     * @param what it is, without what it is about
     * @param about what it is about, in its own words
     * @param corrected what was recorded first, a sentence a correction
     * @param holds whether it is still said under this minute: it was neither taken back nor moved to another
     * @param noted whether it only noted something, which is not progress
     */
    public record Line(
            String what, String about, String address, List<String> corrected, boolean holds, boolean noted) {}
}
