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
    public record Item(String minute, @Nullable String title, List<Decided> decisions) {

        public String anchor() {
            return MeetingWords.anchor(minute);
        }
    }
}
