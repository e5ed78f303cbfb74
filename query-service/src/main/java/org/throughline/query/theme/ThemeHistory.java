package org.throughline.query.theme;

import static org.throughline.query.history.Phrases.day;
import static org.throughline.query.history.Phrases.reading;
import static org.throughline.query.history.Phrases.words;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.DayBasis;
import org.throughline.domain.action.SignOff;
import org.throughline.domain.action.SustainedCheck;
import org.throughline.domain.impact.EvidenceStrength;
import org.throughline.domain.impact.Measurement;
import org.throughline.events.FindingId;
import org.throughline.query.action.ActionView;
import org.throughline.query.finding.AnsweredFinding;
import org.throughline.query.finding.FindingRow;
import org.throughline.query.finding.Recurrence;
import org.throughline.query.theme.ThemeDetail.Return;
import org.throughline.query.theme.ThemeDetail.Step;
import org.throughline.query.theme.ThemeDetail.What;

/** Describes what happened on a theme, and how it came back. */
final class ThemeHistory {

    private ThemeHistory() {}

    static Stream<Step> of(AnsweredFinding finding, FindingRow row) {
        var raised = new Step(
                finding.raisedOn(),
                row.raisedOnRestsOn(),
                row.recurred() ? What.RAISED_AGAIN : What.RAISED,
                finding.review(),
                finding.id().value(),
                row.statement());
        return Stream.concat(Stream.of(raised), finding.actions().stream().flatMap(ThemeHistory::of));
    }

    /** Every earlier finding that a finding repeats, with the actions that had answered it by then. */
    static Stream<Return> returns(FindingRow row, Map<FindingId, AnsweredFinding> known) {
        return row.recurrenceOf().stream()
                .filter(recurrence -> known.containsKey(recurrence.earlier()))
                .map(recurrence -> returned(row, recurrence, Objects.requireNonNull(known.get(recurrence.earlier()))));
    }

    private static Return returned(FindingRow row, Recurrence recurrence, AnsweredFinding earlier) {
        var settled = settledOn(earlier.actions(), row.raisedOn());
        Predicate<Step> between = step -> (step.what() == What.MEASURED || step.what() == What.CHECKED)
                && step.on().isBefore(row.raisedOn());
        return new Return(
                row.id(),
                row.raisedOn(),
                earlier.id(),
                earlier.raisedOn(),
                settled,
                settled == null ? null : Long.valueOf(ChronoUnit.DAYS.between(settled, row.raisedOn())),
                recurrence.signedOffBefore(),
                recurrence.why(),
                earlier.actions().stream()
                        .flatMap(ThemeHistory::of)
                        .filter(between)
                        .sorted(Step.IN_ORDER)
                        .toList());
    }

    private static @Nullable LocalDate settledOn(Collection<ActionView> actions, LocalDate before) {
        return actions.stream()
                .flatMap(action -> action.signOffs().stream())
                .map(SignOff::on)
                .filter(on -> on.isBefore(before))
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private static Stream<Step> of(ActionView action) {
        var accepted = action.state().claims().accepted();
        return Stream.of(
                        Stream.of(step(
                                action,
                                action.assignedOn(),
                                DayBasis.of(action.state().promise()),
                                What.AGREED,
                                action.statement())),
                        accepted == null
                                ? Stream.<Step>of()
                                : Stream.of(step(
                                        action,
                                        accepted.effectiveOn(),
                                        accepted.dayRestsOn(),
                                        What.COMPLETED,
                                        "Done, by the claim that was accepted")),
                        action.signOffs().stream().flatMap(signOff -> of(action, signOff)),
                        action.state().measurements().stream().map(measurement -> of(action, measurement)),
                        action.state().impact().checks().stream().flatMap(check -> of(action, check)))
                .flatMap(each -> each);
    }

    private static Stream<Step> of(ActionView action, SignOff signOff) {
        var taken = step(
                action,
                signOff.on(),
                signOff.dayRestsOn(),
                What.SIGNED_OFF,
                "Signed off by %s, minute %s".formatted(signOff.committee(), signOff.minute()));
        if (signOff.endedOn() == null) return Stream.of(taken);
        var because = "The sign-off of %s ended: %s".formatted(day(signOff.on()), signOff.endedBecause());
        return Stream.of(taken, step(action, signOff.endedOn(), null, What.SIGN_OFF_ENDED, because));
    }

    private static Step of(ActionView action, Measurement measurement) {
        var evidence = measurement.evidence();
        var strength = EvidenceStrength.of(evidence).strength();
        var told = "%s: %s (%s, %s)"
                .formatted(
                        evidence.measure(),
                        evidence.actual() == null ? "no figure" : reading(evidence.actual(), evidence.unit()),
                        words(evidence.level()),
                        strength);
        return step(action, measurement.effectiveOn(), measurement.dayRestsOn(), What.MEASURED, told);
    }

    private static Stream<Step> of(ActionView action, SustainedCheck check) {
        if (check.doneOn() == null || check.result() == null) return Stream.of();
        var told = "Sustained check due on %s%s: %s"
                .formatted(day(check.dueOn()), check.reported() ? ", as reported" : "", words(check.result()));
        return Stream.of(step(action, check.doneOn(), null, What.CHECKED, told));
    }

    private static Step step(
            ActionView action, LocalDate on, @Nullable DayBasis dayRestsOn, What what, String sentence) {
        return new Step(on, dayRestsOn, what, action.review(), action.action().value(), sentence);
    }
}
