package org.throughline.query.finding;

import org.throughline.domain.review.FindingState;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.ThemeId;
import org.throughline.query.list.TextSearch;

/**
 * One finding as it was on a day.
 *
 * @param words the text to search: its statement, without case and accents
 */
public record FindingView(FindingState state, ReviewId review, String words) {

    static FindingView of(FindingState state) {
        return new FindingView(
                state,
                state.finding().reviewId(),
                TextSearch.text(state.stated().statement()));
    }

    FindingView with(FindingState now) {
        return now.stated().equals(state.stated()) ? new FindingView(now, review, words) : of(now);
    }

    FindingId finding() {
        return state.finding();
    }

    ThemeId theme() {
        return state.stated().theme();
    }
}
