package org.throughline.domain.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.CalendarDays;
import org.throughline.domain.EventReference;
import org.throughline.domain.ImmutableLists;
import org.throughline.domain.impact.EvidenceStrength;
import org.throughline.domain.impact.Measurement;
import org.throughline.domain.impact.Strength;
import org.throughline.events.action.AssuranceEvent.SustainedCheckRecorded;
import org.throughline.events.impact.Evidence;
import org.throughline.events.impact.Independence;

/**
 * The evidence that an action made a difference, and that the difference lasts.
 *
 * @param signedOff null before sign-off, and after its revocation or a reopening
 * @param takenBack the event that revoked the latest sign-off or reopened the action; null without one and after a new
 *     sign-off
 * @param strength of the best measurement of practice or outcome, see {@link #best}
 * @param measurements the impact evidence so far, in the order it took effect
 * @param checks the sustained checks of the sign-off in force, in the order they are due
 */
public record ImpactState(
        @Nullable EventReference signedOff,
        @Nullable EventReference takenBack,
        Strength strength,
        List<Measurement> measurements,
        List<SustainedCheck> checks) {

    static final ImpactState NONE = new ImpactState(null, null, Strength.E0, List.of(), List.of());

    public ImpactState {
        measurements = List.copyOf(measurements);
        checks = List.copyOf(checks);
    }

    ImpactState signedOff(EventReference at, List<LocalDate> checksOn) {
        var scheduled =
                checksOn.stream().sorted().map(SustainedCheck::scheduled).toList();
        return new ImpactState(at, null, strength, measurements, scheduled);
    }

    /** The sign-off is revoked, or the action is reopened. */
    ImpactState takenBack(EventReference at) {
        return new ImpactState(null, at, strength, measurements, List.of());
    }

    ImpactState checked(EventReference at, SustainedCheckRecorded event) {
        var measured = event.evidence() == null ? this : measured(at, event.evidence());
        boolean reported = switch (event.result()) {
            case HELD, IMPROVED -> event.authority() == null || !measured.bearsOut(event.dueOn(), event.effectiveOn());
            case NOT_COMPARABLE -> event.authority() == null;
            case WEAKENED, LOST, NOT_DONE -> false;
        };
        return new ImpactState(
                signedOff,
                takenBack,
                measured.strength,
                measured.measurements,
                ImmutableLists.replace(
                        checks,
                        check -> check.dueOn().equals(event.dueOn()),
                        check -> check.done(at, event.result(), reported)));
    }

    /** Whether a check of this state, with what it measured itself, rests on independent evidence dated near it. */
    public boolean confirms(SustainedCheckRecorded event) {
        var at = new EventReference(Long.MAX_VALUE, event.effectiveOn(), event.authority());
        var measured = event.evidence() == null ? this : measured(at, event.evidence());
        return measured.bearsOut(event.dueOn(), event.effectiveOn());
    }

    /**
     * Whether independent evidence of practice or outcome bears out that the change had lasted when a check was done: dated near
     * that day, after the sign-off, and not before an earlier check was done, so that one measurement answers no later check. A
     * measurement that fell materially bears nothing out.
     */
    private boolean bearsOut(LocalDate dueOn, LocalDate doneOn) {
        return measurements.stream().anyMatch(measurement -> bearsOut(measurement, dueOn, doneOn));
    }

    private boolean bearsOut(Measurement measurement, LocalDate dueOn, LocalDate doneOn) {
        var day = measurement.effectiveOn();
        var evidence = measurement.evidence();
        return evidence.level().showsImpact()
                && evidence.independence() == Independence.INDEPENDENT
                && EvidenceStrength.of(evidence).strength().atLeast(Strength.E2)
                && !EvidenceStrength.fell(measurement, measurements)
                && (signedOff == null || day.isAfter(signedOff.on()))
                && !day.isAfter(doneOn)
                && CalendarDays.past(day, doneOn) <= SustainedCheck.EVIDENCE_DAYS_MAX
                && checks.stream()
                        .filter(check -> check.dueOn().isBefore(dueOn) && check.lasting())
                        .noneMatch(check -> check.doneOn() != null && day.isBefore(check.doneOn()));
    }

    ImpactState measured(EventReference at, Evidence evidence) {
        var measurement = Measurement.of(at, evidence);
        var all = ImmutableLists.append(measurements, measurement);
        var best = EvidenceStrength.best(showingImpact(all)).strength();
        return new ImpactState(signedOff, takenBack, best, all, checks);
    }

    /** Whether every scheduled check found the change lasting. */
    boolean sustained() {
        return !checks.isEmpty() && checks.stream().allMatch(SustainedCheck::lasting);
    }

    /** The latest check that found the change weakened or lost; null if a later one found it lasting. */
    public @Nullable SustainedCheck worsening() {
        SustainedCheck worsening = null;
        for (var check : checks) {
            if (check.result() == null) continue;
            if (check.result().proposesReopening()) worsening = check;
            else if (check.lasting()) worsening = null;
        }
        return worsening;
    }

    /**
     * The checks since the change was last found lasting that failed, or have no result after the days of grace.
     *
     * @param day that of the state, or an earlier one, on which later results are not there
     */
    public List<SustainedCheck> failing(LocalDate day, long graceDays) {
        List<SustainedCheck> failing = List.of();
        for (int i = 0; i < checks.size(); i++) {
            var check = checks.get(i);
            if (check.lastingBy(day)) failing = List.of();
            else if (check.failsBy(day, graceDays)) {
                if (failing.isEmpty()) failing = new ArrayList<>();
                failing.add(check);
            }
        }
        return failing;
    }

    /** The day by which measurements of practice or outcome had reached E3; null if they have not. */
    public @Nullable LocalDate shownOn() {
        var impact = impactShown();
        for (int read = 1; read <= impact.size(); read++)
            if (EvidenceStrength.best(impact.subList(0, read)).strength().atLeast(Strength.E3))
                return impact.get(read - 1).effectiveOn();
        return null;
    }

    /**
     * Whether the change still holds on a day: a check found it lasting, no later check failed or has no result after the days
     * of grace, and no later reading fell materially.
     */
    public boolean heldBy(LocalDate day, long graceDays) {
        SustainedCheck last = null;
        for (var check : checks) if (check.lasting()) last = check;
        if (last == null || last.doneOn() == null || !failing(day, graceDays).isEmpty()) return false;
        var since = last.doneOn();
        var shown = impactShown();
        return shown.stream()
                .filter(measurement -> !measurement.effectiveOn().isBefore(since))
                .noneMatch(measurement -> EvidenceStrength.fell(measurement, shown));
    }

    /** The checks after the last one that found the change lasting. */
    private List<SustainedCheck> sinceLasting() {
        for (int i = checks.size() - 1; i >= 0; i--)
            if (checks.get(i).lasting()) return checks.subList(i + 1, checks.size());
        return checks;
    }

    /** Whether a check failed and no later one found the change lasting. */
    boolean checkFailed() {
        return sinceLasting().stream().anyMatch(SustainedCheck::failed);
    }

    /** The due date of the first check without a confirmed result since one last found the change lasting; null if there is none. */
    @Nullable
    LocalDate checkDueOn() {
        return sinceLasting().stream()
                .filter(SustainedCheck::waits)
                .map(SustainedCheck::dueOn)
                .findFirst()
                .orElse(null);
    }

    /** The measurements of practice or outcome. Measurements of activity or learning never show impact. */
    public List<Measurement> impactShown() {
        return showingImpact(measurements);
    }

    /** The day of the first measurement that shows, at E3 or better, that practice or outcome has improved; null without one. */
    public @Nullable LocalDate improvedOn() {
        return impactShown().stream()
                .filter(measurement -> EvidenceStrength.improved(measurement.evidence())
                        && EvidenceStrength.of(measurement.evidence())
                                .strength()
                                .atLeast(Strength.E3))
                .map(Measurement::effectiveOn)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether a change of practice or outcome is shown at E3 or better. */
    boolean shown() {
        return strength.atLeast(Strength.E3);
    }

    public EvidenceStrength best() {
        return EvidenceStrength.best(impactShown());
    }

    private static List<Measurement> showingImpact(List<Measurement> all) {
        return all.stream()
                .filter(measurement -> measurement.evidence().level().showsImpact())
                .toList();
    }
}
