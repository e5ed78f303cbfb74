package org.throughline.query.theme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.DayBasis;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.ThemeId;
import org.throughline.query.finding.AnsweredFinding;
import org.throughline.query.finding.FindingRow;
import org.throughline.query.finding.FindingStatus;
import org.throughline.query.finding.Recurrence;

/**
 * A theme with the findings on it, in the order they were raised.
 *
 * @param reviews how many reviews raised it
 * @param recurred how many of the findings repeat an earlier one
 * @param signedOffBeforeTheLatest how many actions on earlier findings of the theme had been signed off before the latest
 *     finding was raised
 */
public record ThemeRow(
        ThemeId theme,
        String name,
        long reviews,
        long recurred,
        long signedOffBeforeTheLatest,
        List<OnTheme> findings) {

    /** A finding on the theme. */
    public record OnTheme(
            FindingId finding,
            ReviewId review,
            LocalDate raisedOn,
            @Nullable DayBasis raisedOnRestsOn,
            FindingStatus status,
            String statement,
            List<FindingId> recurrenceOf) {

        static OnTheme of(FindingRow row) {
            return new OnTheme(
                    row.id(),
                    row.review(),
                    row.raisedOn(),
                    row.raisedOnRestsOn(),
                    row.status(),
                    row.statement(),
                    row.recurrenceOf().stream().map(Recurrence::earlier).toList());
        }
    }

    /** Makes the row of all findings on a theme, at least one, in the order they were raised. */
    static ThemeRow of(ThemeId theme, String name, List<AnsweredFinding> inOrder, List<FindingRow> rows) {
        var latest = inOrder.getLast();
        return new ThemeRow(
                theme,
                name,
                inOrder.stream().map(AnsweredFinding::review).distinct().count(),
                rows.stream().filter(FindingRow::recurred).count(),
                inOrder.stream()
                        .flatMap(finding -> finding.signedOffActionsBefore(latest.raisedOn()))
                        .distinct()
                        .count(),
                rows.stream().map(OnTheme::of).toList());
    }
}
