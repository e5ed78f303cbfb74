package org.throughline.domain.drift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.EventReference;
import org.throughline.domain.Recorded;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.ActionEvent.ImpactEvidenceRecorded;
import org.throughline.events.action.AssuranceEvent.SignOffRevoked;
import org.throughline.events.action.AssuranceEvent.SustainedCheckRecorded;
import org.throughline.events.action.EndingEvent.ActionReopened;
import org.throughline.events.impact.Evidence;
import org.throughline.domain.impact.EvidenceStrength;
import org.throughline.domain.impact.Measurement;
import org.throughline.domain.impact.Strength;

/**
 * What shows that an action made a difference, and that it lasts.
 *
 * @param signedOff null before sign-off, and after its revocation or a reopening
 * @param takenBack when the latest sign-off was revoked, or the action reopened; null if neither has been, or it is signed off
 *     again
 * @param strength of the best measurement of practice or outcome, as {@link #best} finds it: figures ask for it too often
 *     to look for it each time
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

    ImpactState then(Recorded<ActionEvent> recorded) {
        var now = EventReference.of(recorded);
        return switch (recorded.event()) {
            case ActionSignedOff e ->
                new ImpactState(
                        now,
                        null,
                        strength,
                        measurements,
                        e.sustainedChecksOn().stream()
                                .sorted()
                                .map(SustainedCheck::scheduled)
                                .toList());
            case SignOffRevoked _, ActionReopened _ -> new ImpactState(null, now, strength, measurements, List.of());
            case ImpactEvidenceRecorded e -> measured(now, e.evidence());
            case SustainedCheckRecorded e -> {
                var told = told(now, e);
                yield e.evidence() == null ? told : told.measured(now, e.evidence());
            }
            default -> this;
        };
    }

    /** Every scheduled check has told that the change is still there. */
    boolean sustained() {
        return !checks.isEmpty() && checks.stream().allMatch(SustainedCheck::lasting);
    }

    /** The latest check that told that what was gained is going or gone, unless a later one told that it is back. */
    public @Nullable SustainedCheck worsening() {
        SustainedCheck worsening = null;
        for (var check : checks) {
            if (check.result() == null) continue;
            if (check.result().proposesReopening()) worsening = check;
            else if (check.lasting()) worsening = null;
        }
        return worsening;
    }

    /** The checks that should have told something by a day and did not, or told something bad that is still so. */
    List<SustainedCheck> failing(LocalDate day, long graceDays) {
        List<SustainedCheck> failing = List.of();
        for (int i = 0; i < checks.size(); i++) {
            var check = checks.get(i);
            if (check.lasting()) failing = List.of();
            else if (check.failsBy(day, graceDays)) {
                if (failing.isEmpty()) failing = new ArrayList<>();
                failing.add(check);
            }
        }
        return failing;
    }

    /** The checks since the last one that found the change to be there. */
    private List<SustainedCheck> sinceLasting() {
        for (int i = checks.size() - 1; i >= 0; i--)
            if (checks.get(i).lasting()) return checks.subList(i + 1, checks.size());
        return checks;
    }

    /** Whether a check told something bad that is still so. */
    boolean checkFailed() {
        return sinceLasting().stream().anyMatch(SustainedCheck::failed);
    }

    /** The day of the first check that is still to be done and has to tell whether the change is there; null if none is. */
    @Nullable
    LocalDate checkDueOn() {
        return sinceLasting().stream()
                .filter(check -> check.result() == null)
                .map(SustainedCheck::dueOn)
                .findFirst()
                .orElse(null);
    }

    /** Activity and learning say nothing here, however well they were measured. */
    public List<Measurement> impactShown() {
        return showingImpact(measurements);
    }

    /** Whether practice or outcome is shown to have changed. */
    boolean shown() {
        return strength.atLeast(Strength.E3);
    }

    public EvidenceStrength best() {
        return EvidenceStrength.best(impactShown());
    }

    private ImpactState measured(EventReference now, Evidence evidence) {
        var measurement = new Measurement(now.version(), now.on(), now.authority(), evidence);
        var all = Stream.concat(measurements.stream(), Stream.of(measurement)).toList();
        var best = EvidenceStrength.best(showingImpact(all)).strength();
        return new ImpactState(signedOff, takenBack, best, all, checks);
    }

    private static List<Measurement> showingImpact(List<Measurement> all) {
        return all.stream()
                .filter(measurement -> measurement.evidence().level().showsImpact())
                .toList();
    }

    private ImpactState told(EventReference now, SustainedCheckRecorded event) {
        return new ImpactState(
                signedOff,
                takenBack,
                strength,
                measurements,
                checks.stream()
                        .map(check -> check.dueOn().equals(event.dueOn()) ? check.told(now, event.result()) : check)
                        .toList());
    }
}
