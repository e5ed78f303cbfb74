package org.throughline.web.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.words.Link;

/**
 * One entry of a history, as it was corrected last, with its corrections beside it.
 *
 * @param version under which it shows
 * @param anchors of the entry itself and of everything that corrects it
 * @param lag "recorded the same day"
 * @param title what happened
 * @param text what was said, in the words that were recorded; empty where the title says all
 * @param authority the committee and the minute, with the day of the meeting; null if it needed none
 * @param file of the document that it was recorded from; null if none is kept
 * @param retracted whether it was taken back altogether
 * @param correct the address of the form that corrects it; null if its reader cannot
 */
public record Entry(
        long version,
        List<String> anchors,
        String day,
        String lag,
        String title,
        String text,
        String by,
        @Nullable String authority,
        boolean toBeRatified,
        @Nullable Link file,
        boolean retracted,
        List<Correction> corrections,
        @Nullable String correct) {

    /** Where links to this entry lead. */
    public String anchor() {
        return anchors.getFirst();
    }

    /** Title and text in one line. */
    public String inWords() {
        return text.isEmpty() ? title : title + ": " + text;
    }

    /**
     * A correction of an entry.
     *
     * @param heading "Corrected on 2 June 2017 by secretary"
     * @param changes empty where nothing should have been recorded
     * @param effects what it did to figures; empty where that is not known or nothing
     */
    public record Correction(
            String heading,
            List<Change> changes,
            String why,
            @Nullable String authority,
            @Nullable Link file,
            List<String> effects,
            boolean lowered) {}

    /** A field before and after; "nothing" where it had no value. */
    public record Change(String label, String before, String after) {}
}
