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
 * A theme with the findings on it.
 *
 * @param reviews how many reviews raised it
 * @param recurred how many of the findings repeat an earlier one
 * @param signedOffBeforeTheLatest how many actions on earlier findings of the theme had been signed off before the latest
 *     finding was raised
 * @param findings how many findings are on it
 * @param latest the latest 20 of them, in the order they were raised
 */
public record ThemeRow(
        ThemeId theme,
        String name,
        long reviews,
        long recurred,
        long signedOffBeforeTheLatest,
        long findings,
        LocalDate lastRaisedOn,
        List<OnTheme> latest) {

    private static final int LATEST_MAX = 20;

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

    static List<AnsweredFinding> latest(List<AnsweredFinding> inOrder) {
        return inOrder.subList(Math.max(0, inOrder.size() - LATEST_MAX), inOrder.size());
    }

    /**
     * Makes the row of a theme.
     *
     * @param inOrder all findings on it, at least one, in the order they were raised
     * @param recurred how many of them repeat an earlier one
     * @param rows of the latest
     */
    static ThemeRow of(
            ThemeId theme, String name, List<AnsweredFinding> inOrder, long recurred, List<FindingRow> rows) {
        var latest = inOrder.getLast();
        return new ThemeRow(
                theme,
                name,
                inOrder.stream().map(AnsweredFinding::review).distinct().count(),
                recurred,
                inOrder.stream()
                        .flatMap(finding -> finding.signedOffActionsBefore(latest.raisedOn()))
                        .distinct()
                        .count(),
                inOrder.size(),
                latest.raisedOn(),
                rows.stream().map(OnTheme::of).toList());
    }
}
