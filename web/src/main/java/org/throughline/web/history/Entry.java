package org.throughline.web.history;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a history.
 *
 * @param lag "recorded the same day"
 * @param authority the committee and the minute, with the day of the meeting; null if it needed none
 * @param correction the address of the later entry that corrects it; null if there is none
 */
public record Entry(
        String anchor,
        String day,
        String lag,
        String title,
        String by,
        @Nullable String authority,
        @Nullable String correction,
        boolean toBeRatified) {}
