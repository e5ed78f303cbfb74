package org.throughline.query.finding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.Source;
import org.throughline.events.ThemeId;
import org.throughline.events.finding.Figure;
import org.throughline.events.finding.FindingKind;
import org.throughline.events.impact.WilsonInterval;
import org.throughline.query.action.ActionView;

/**
 * One finding as it was so on a day.
 *
 * @param figures the counts it rests on, each with its 95 % interval in words
 * @param actions every action that answers it, whether agreed on it or on another finding of its review
 */
record FindingRow(
        FindingId id,
        long version,
        ReviewId review,
        FindingKind kind,
        ThemeId theme,
        String statement,
        @Nullable String numberInSource,
        List<ShownFigure> figures,
        LocalDate raisedOn,
        FindingStatus status,
        List<ActionId> actions,
        @Nullable Source source) {

    /** A count with the range its true proportion lies in. */
    record ShownFigure(String measure, int numerator, int denominator, String inWords) {

        static ShownFigure of(Figure figure) {
            return new ShownFigure(
                    figure.measure(),
                    figure.numerator(),
                    figure.denominator(),
                    WilsonInterval.of(figure.numerator(), figure.denominator()).inWords());
        }
    }

    static FindingRow of(FindingLife finding, LocalDate asOf, List<ActionView> answeredBy) {
        return new FindingRow(
                finding.id(),
                finding.actions().stream()
                        .filter(agreed -> !agreed.on().isAfter(asOf))
                        .count(),
                finding.review(),
                finding.kind(),
                finding.theme(),
                finding.statement(),
                finding.numberInSource(),
                finding.figures().stream().map(ShownFigure::of).toList(),
                finding.raisedOn(),
                FindingStatus.of(finding.kind(), answeredBy),
                answeredBy.stream().map(ActionView::action).toList(),
                finding.source());
    }
}
