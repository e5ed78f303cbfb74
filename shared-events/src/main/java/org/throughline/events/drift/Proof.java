package org.throughline.events.drift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Moment;
import org.throughline.events.Recorded;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.ActionEvent.ImpactEvidenceRecorded;
import org.throughline.events.action.AssuranceEvent.SignOffRevoked;
import org.throughline.events.action.AssuranceEvent.SustainedCheckRecorded;
import org.throughline.events.action.EndingEvent.ActionReopened;
import org.throughline.events.impact.Evidence;
import org.throughline.events.impact.EvidenceStrength;
import org.throughline.events.impact.Measurement;
import org.throughline.events.impact.Strength;

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
public record Proof(
        @Nullable Moment signedOff,
        @Nullable Moment takenBack,
        Strength strength,
        List<Measurement> measurements,
        List<Check> checks) {

    static final Proof NONE = new Proof(null, null, Strength.E0, List.of(), List.of());

    public Proof {
        measurements = List.copyOf(measurements);
        checks = List.copyOf(checks);
    }

    Proof then(Recorded<ActionEvent> recorded) {
        var now = Moment.of(recorded);
        return switch (recorded.event()) {
            case ActionSignedOff e ->
                new Proof(
                        now,
                        null,
                        strength,
                        measurements,
                        e.sustainedChecksOn().stream()
                                .sorted()
                                .map(Check::scheduled)
                                .toList());
            case SignOffRevoked _, ActionReopened _ -> new Proof(null, now, strength, measurements, List.of());
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
        return !checks.isEmpty() && checks.stream().allMatch(Check::lasting);
    }

    /** The latest check that told that what was gained is going or gone, unless a later one told that it is back. */
    public @Nullable Check worsening() {
        Check worsening = null;
        for (var check : checks) {
            if (check.result() == null) continue;
            if (check.result().proposesReopening()) worsening = check;
            else if (check.lasting()) worsening = null;
        }
        return worsening;
    }

    /** The checks that should have told something by a day and did not, or told something bad that is still so. */
    List<Check> failing(LocalDate day, long graceDays) {
        List<Check> failing = List.of();
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
    private List<Check> sinceLasting() {
        for (int i = checks.size() - 1; i >= 0; i--)
            if (checks.get(i).lasting()) return checks.subList(i + 1, checks.size());
        return checks;
    }

    /** Whether a check told something bad that is still so. */
    boolean checkFailed() {
        return sinceLasting().stream().anyMatch(Check::failed);
    }

    /** The day of the first check that is still to be done and has to tell whether the change is there; null if none is. */
    @Nullable
    LocalDate checkDueOn() {
        return sinceLasting().stream()
                .filter(check -> check.result() == null)
                .map(Check::dueOn)
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

    private Proof measured(Moment now, Evidence evidence) {
        var measurement = new Measurement(now.version(), now.on(), now.authority(), evidence);
        var all = Stream.concat(measurements.stream(), Stream.of(measurement)).toList();
        var best = EvidenceStrength.best(showingImpact(all)).strength();
        return new Proof(signedOff, takenBack, best, all, checks);
    }

    private static List<Measurement> showingImpact(List<Measurement> all) {
        return all.stream()
                .filter(measurement -> measurement.evidence().level().showsImpact())
                .toList();
    }

    private Proof told(Moment now, SustainedCheckRecorded event) {
        return new Proof(
                signedOff,
                takenBack,
                strength,
                measurements,
                checks.stream()
                        .map(check -> check.dueOn().equals(event.dueOn()) ? check.told(now, event.result()) : check)
                        .toList());
    }
}
