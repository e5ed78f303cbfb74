package org.throughline.events.drift;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

/**
 * What shows that an action made a difference, and that it lasts.
 *
 * @param signedOff null before sign-off, and after its revocation or a reopening
 * @param measurements the impact evidence so far, in the order it took effect
 * @param checks the sustained checks of the sign-off in force, in the order they are due
 */
public record Proof(@Nullable Moment signedOff, List<Measurement> measurements, List<Check> checks) {

    static final Proof NONE = new Proof(null, List.of(), List.of());

    public Proof {
        measurements = List.copyOf(measurements);
        checks = List.copyOf(checks);
    }

    Proof then(Recorded<ActionEvent> recorded) {
        var now = new Moment(recorded.version(), recorded.event().effectiveOn());
        return switch (recorded.event()) {
            case ActionSignedOff e ->
                new Proof(
                        now,
                        measurements,
                        e.sustainedChecksOn().stream()
                                .sorted()
                                .map(Check::scheduled)
                                .toList());
            case SignOffRevoked _, ActionReopened _ -> new Proof(null, measurements, List.of());
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

    /** The first check that should have told something by a day and did not, or told something bad that is still so. */
    @Nullable
    Check failing(LocalDate day, long graceDays) {
        Check failing = null;
        for (var check : checks) {
            if (check.lasting()) failing = null;
            else if (failing == null && check.failsBy(day, graceDays)) failing = check;
        }
        return failing;
    }

    /** Activity and learning say nothing here, however well they were measured. */
    public List<Measurement> impactShown() {
        return measurements.stream()
                .filter(measurement -> measurement.evidence().level().showsImpact())
                .toList();
    }

    public EvidenceStrength best() {
        return EvidenceStrength.best(impactShown());
    }

    private Proof measured(Moment now, Evidence evidence) {
        var measurement = new Measurement(now.version(), now.on(), evidence);
        return new Proof(
                signedOff,
                Stream.concat(measurements.stream(), Stream.of(measurement)).toList(),
                checks);
    }

    private Proof told(Moment now, SustainedCheckRecorded event) {
        return new Proof(
                signedOff,
                measurements,
                checks.stream()
                        .map(check -> check.dueOn().equals(event.dueOn())
                                ? check.told(now.version(), now.on(), event.result())
                                : check)
                        .toList());
    }
}
