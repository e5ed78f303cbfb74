package org.throughline.web.meeting;

import org.jspecify.annotations.Nullable;
import org.throughline.web.words.Link;

/**
 * What was decided under a minute, as a page shows it.
 *
 * @param on the identifier of what it is about; "the minutes of 3 March 2017" for a meeting
 * @param statement what that states; null for a meeting
 * @param happened the decision in words
 * @param entry the address of its entry in the history
 * @param recorded "13 November 2017, 10:42"
 * @param file of the document that it was recorded from; null if none is kept
 * @param correction the address of the later entry that corrects it; null if there is none
 * @param correct the address of the form that corrects it; null where the user may not, or where it was corrected already
 */
public record Decided(
        String minute,
        String on,
        String address,
        @Nullable String statement,
        String happened,
        String entry,
        String recorded,
        String lag,
        String by,
        @Nullable Link file,
        @Nullable String correction,
        @Nullable String correct) {}
