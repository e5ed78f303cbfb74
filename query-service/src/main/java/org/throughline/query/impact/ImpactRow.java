package org.throughline.query.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.board.people.People;
import org.throughline.domain.DayBasis;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.ActionStatus;
import org.throughline.domain.action.SustainedCheck;
import org.throughline.domain.impact.EvidenceStrength;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.action.SuccessMeasure;
import org.throughline.query.action.AssessedAction;
import org.throughline.query.action.register.ShownEvidence;
import org.throughline.query.list.ShownPerson.Names;

/**
 * The known impact of one action.
 *
 * @param completedOn the day of the accepted claim; null without one
 * @param signedOffOn null while no sign-off is in force
 * @param best of practice or outcome; activity and learning show no impact
 * @param proven whether that is E3 or better
 * @param improved whether it shows an improvement
 * @param impactGapDays since the sign-off without proof; null where there is none
 * @param assumedDates which of the days here were assumed because the source is silent
 * @param measures each measure, from baseline and target to its readings
 * @param evidence every measurement in the order it took effect, with its strength and the reasons for it
 * @param nextCheckOn the next sustained check that is still to be done
 */
public record ImpactRow(
        ActionId action,
        ReviewId review,
        List<FindingId> answers,
        AgencyId leadAgency,
        String statement,
        String desiredOutcome,
        @Nullable SuccessMeasure successMeasure,
        ActionStatus status,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate signedOffOn,
        List<String> assumedDates,
        EvidenceStrength best,
        boolean proven,
        boolean improved,
        @Nullable Long impactGapDays,
        List<MeasureSeries> measures,
        List<ShownEvidence> evidence,
        @Nullable LocalDate nextCheckOn,
        List<SustainedCheck> checks) {

    static List<ImpactRow> of(List<AssessedAction> actions, People people) {
        var assessors = actions.stream()
                .map(action -> action.view().state().measurements())
                .flatMap(Collection::stream)
                .map(measurement -> measurement.evidence().assessor())
                .toList();
        var names = Names.of(assessors, people);
        return actions.stream().map(action -> of(action, names)).toList();
    }

    private static ImpactRow of(AssessedAction action, Names names) {
        var view = action.view();
        var signOff = view.signOff();
        return new ImpactRow(
                view.action(),
                view.review(),
                view.answers(),
                view.leadAgency(),
                view.statement(),
                view.desiredOutcome(),
                view.state().terms().successMeasure(),
                view.state().status(),
                view.state().completedOn(),
                signOff == null ? null : signOff.on(),
                assumedDates(view.state()),
                view.shown().best(),
                view.shown().proven(),
                view.shown().improved(),
                action.assessment().impactGapDays(),
                MeasureSeries.of(view),
                view.state().measurements().stream()
                        .map(measurement -> ShownEvidence.of(measurement, names))
                        .toList(),
                nextCheck(view.state().impact().checks()),
                view.state().impact().checks());
    }

    private static List<String> assumedDates(ActionState state) {
        var assumed = new ArrayList<String>();
        var accepted = state.claims().accepted();
        var signedOff = state.signedOff();
        if (accepted != null && accepted.dayRestsOn() == DayBasis.ASSUMED_DATE) assumed.add("completedOn");
        if (signedOff != null && signedOff.dayRestsOn() == DayBasis.ASSUMED_DATE) assumed.add("signedOffOn");
        return List.copyOf(assumed);
    }

    static @Nullable LocalDate nextCheck(List<SustainedCheck> checks) {
        return checks.stream()
                .filter(check -> check.result() == null)
                .map(SustainedCheck::dueOn)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
