package org.throughline.query.finding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.DayBasis;
import org.throughline.domain.EventReference;
import org.throughline.domain.impact.WilsonInterval;
import org.throughline.domain.review.FindingState;
import org.throughline.events.ActionId;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.Source;
import org.throughline.events.ThemeId;
import org.throughline.events.finding.Figure;
import org.throughline.events.finding.FindingKind;
import org.throughline.query.action.ActionView;
import org.throughline.query.history.CorrectionMark;

/**
 * One finding as it was on a day.
 *
 * @param figures the counts it rests on, each with its 95 % interval in words
 * @param actions every action that answers it, agreed on it or on another finding of its review
 * @param raisedOnRestsOn what the day it was raised on rests on; null for a day that this board has given
 * @param amendedOn the day of the latest amendment of what it states; null if there is none
 * @param toBeRatified chair's actions on it that wait for a meeting
 * @param corrected which figures corrections lowered; null if nothing was corrected
 * @param recurred whether it repeats an earlier finding: it was linked to one, or one is on its theme
 * @param recurrences how many earlier findings it repeats
 * @param recurrenceOf those of them to which it was linked, and the latest 20 of the others, in the order they were raised
 */
public record FindingRow(
        FindingId id,
        long version,
        ReviewId review,
        FindingKind kind,
        ThemeId theme,
        String statement,
        @Nullable String numberInSource,
        List<ShownFigure> figures,
        LocalDate raisedOn,
        @Nullable DayBasis raisedOnRestsOn,
        FindingStatus status,
        boolean disputed,
        boolean recurred,
        long recurrences,
        List<Recurrence> recurrenceOf,
        List<ActionId> actions,
        @Nullable LocalDate amendedOn,
        List<EventReference> toBeRatified,
        @Nullable CorrectionMark corrected,
        @Nullable Source source) {

    /** A count with its 95 % interval. */
    public record ShownFigure(String measure, int numerator, int denominator, String inWords) {

        static ShownFigure of(Figure figure) {
            return new ShownFigure(
                    figure.measure(),
                    figure.numerator(),
                    figure.denominator(),
                    WilsonInterval.of(figure.numerator(), figure.denominator()).inWords());
        }
    }

    public static FindingRow of(AnsweredFinding answered, Recurrences recurrences, @Nullable CorrectionMark corrected) {
        var finding = answered.finding();
        var raised = finding.raised();
        var stated = finding.stated();
        return new FindingRow(
                answered.id(),
                finding.version(),
                answered.review(),
                stated.kind(),
                stated.theme(),
                stated.statement(),
                raised.numberInSource(),
                raised.figures().stream().map(ShownFigure::of).toList(),
                raised.effectiveOn(),
                DayBasis.of(raised),
                answered.status(),
                finding.disputed(),
                recurrences.total() > 0,
                recurrences.total(),
                recurrences.shown(),
                answered.actions().stream().map(ActionView::action).toList(),
                amendedOn(finding),
                finding.chairsActions().waiting(),
                corrected,
                raised.source());
    }

    private static @Nullable LocalDate amendedOn(FindingState finding) {
        return finding.amendments().isEmpty()
                ? null
                : finding.amendments().getLast().on();
    }
}
