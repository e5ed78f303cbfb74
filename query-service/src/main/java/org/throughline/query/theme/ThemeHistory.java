package org.throughline.query.theme;

import static org.throughline.query.history.Phrases.day;
import static org.throughline.query.history.Phrases.reading;
import static org.throughline.query.history.Phrases.words;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.DayBasis;
import org.throughline.domain.action.SignOff;
import org.throughline.domain.action.SustainedCheck;
import org.throughline.domain.impact.EvidenceStrength;
import org.throughline.domain.impact.Measurement;
import org.throughline.events.ActionId;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
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

    /**
     * All that happened on findings and on the actions that answered them, each action once.
     *
     * @param repeating those that repeat an earlier one
     */
    static List<FoundStep> of(Collection<AnsweredFinding> findings, Set<FindingId> repeating) {
        var steps = new ArrayList<FoundStep>();
        var actions = new LinkedHashMap<ActionId, ActionView>();
        for (var finding : findings) {
            steps.add(raised(finding, repeating.contains(finding.id())));
            for (var action : finding.actions()) actions.put(action.action(), action);
        }
        for (var action : actions.values()) of(action).forEach(steps::add);
        return steps;
    }

    private static FoundStep raised(AnsweredFinding finding, boolean again) {
        return step(
                finding.review(),
                finding.id().value(),
                finding.raisedOn(),
                DayBasis.of(finding.finding().raised()),
                again ? What.RAISED_AGAIN : What.RAISED,
                () -> finding.finding().stated().statement());
    }

    /** Every earlier finding that a finding repeats, with the actions that had answered it by then. */
    static Stream<Return> returns(FindingRow row, Map<FindingId, AnsweredFinding> known) {
        return row.recurrenceOf().stream()
                .filter(recurrence -> known.containsKey(recurrence.earlier()))
                .map(recurrence -> returned(row, recurrence, Objects.requireNonNull(known.get(recurrence.earlier()))));
    }

    private static Return returned(FindingRow row, Recurrence recurrence, AnsweredFinding earlier) {
        var settled = settledOn(earlier.actions(), row.raisedOn());
        return new Return(
                row.id(),
                row.raisedOn(),
                earlier.id(),
                earlier.raisedOn(),
                settled,
                settled == null ? null : Long.valueOf(ChronoUnit.DAYS.between(settled, row.raisedOn())),
                recurrence.signedOffBefore(),
                recurrence.why(),
                evidence(earlier)
                        .filter(step -> step.on().isBefore(row.raisedOn()))
                        .sorted(FoundStep.IN_ORDER)
                        .map(FoundStep::shown)
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

    private static Stream<FoundStep> evidence(AnsweredFinding finding) {
        return finding.actions().stream().flatMap(action -> Stream.concat(measured(action), checked(action)));
    }

    private static Stream<FoundStep> of(ActionView action) {
        var accepted = action.state().claims().accepted();
        var agreed = step(
                action, action.assignedOn(), DayBasis.of(action.state().promise()), What.AGREED, action::statement);
        return Stream.of(
                        Stream.of(agreed),
                        accepted == null
                                ? Stream.<FoundStep>of()
                                : Stream.of(step(
                                        action,
                                        accepted.effectiveOn(),
                                        accepted.dayRestsOn(),
                                        What.COMPLETED,
                                        () -> "Done, by the claim that was accepted")),
                        action.signOffs().stream().flatMap(signOff -> of(action, signOff)),
                        measured(action),
                        checked(action))
                .flatMap(each -> each);
    }

    private static Stream<FoundStep> of(ActionView action, SignOff signOff) {
        var taken = step(
                action,
                signOff.on(),
                signOff.dayRestsOn(),
                What.SIGNED_OFF,
                () -> "Signed off by %s, minute %s".formatted(signOff.committee(), signOff.minute()));
        if (signOff.endedOn() == null) return Stream.of(taken);
        Supplier<String> because =
                () -> "The sign-off of %s ended: %s".formatted(day(signOff.on()), signOff.endedBecause());
        return Stream.of(taken, step(action, signOff.endedOn(), null, What.SIGN_OFF_ENDED, because));
    }

    private static Stream<FoundStep> measured(ActionView action) {
        return action.state().measurements().stream()
                .map(measurement -> step(
                        action,
                        measurement.effectiveOn(),
                        measurement.dayRestsOn(),
                        What.MEASURED,
                        () -> inWords(measurement)));
    }

    private static String inWords(Measurement measurement) {
        var evidence = measurement.evidence();
        return "%s: %s (%s, %s)"
                .formatted(
                        evidence.measure(),
                        evidence.actual() == null ? "no figure" : reading(evidence.actual(), evidence.unit()),
                        words(evidence.level()),
                        EvidenceStrength.of(evidence).strength());
    }

    private static Stream<FoundStep> checked(ActionView action) {
        return action.state().impact().checks().stream()
                .flatMap(check -> check.doneOn() == null || check.result() == null
                        ? Stream.of()
                        : Stream.of(step(action, check.doneOn(), null, What.CHECKED, () -> inWords(check))));
    }

    private static String inWords(SustainedCheck check) {
        return "Sustained check due on %s%s: %s"
                .formatted(
                        day(check.dueOn()),
                        check.reported() ? ", as reported" : "",
                        words(Objects.requireNonNull(check.result())));
    }

    private static FoundStep step(
            ActionView action, LocalDate on, @Nullable DayBasis dayRestsOn, What what, Supplier<String> sentence) {
        return step(action.review(), action.action().value(), on, dayRestsOn, what, sentence);
    }

    private static FoundStep step(
            ReviewId review,
            String id,
            LocalDate on,
            @Nullable DayBasis dayRestsOn,
            What what,
            Supplier<String> sentence) {
        return new FoundStep(on, what, id, () -> new Step(on, dayRestsOn, what, review, id, sentence.get()));
    }
}
