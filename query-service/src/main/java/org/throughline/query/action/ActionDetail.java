package org.throughline.query.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.FindingId;
import org.throughline.events.Participant;
import org.throughline.events.action.SuccessMeasure;
import org.throughline.events.drift.Claim;
import org.throughline.events.drift.DueDateMove;
import org.throughline.events.impact.EvidenceStrength;
import org.throughline.platform.people.People;
import org.throughline.query.platform.ShownPerson;
import org.throughline.query.platform.ShownPerson.Names;

/**
 * One action, whole.
 *
 * @param answers the finding it was agreed on, and the others it also answers
 * @param rebaselines every replacement of the due date, in the order they took effect
 * @param bestEvidence of practice or outcome; activity and learning show no impact
 */
public record ActionDetail(
        LocalDate asOf,
        ActionRow action,
        List<FindingId> answers,
        String desiredOutcome,
        @Nullable SuccessMeasure successMeasure,
        @Nullable String contingency,
        List<AgencyId> contributingAgencies,
        @Nullable String numberInSource,
        ActionView.@Nullable Progress progress,
        List<DueDateMove> rebaselines,
        List<Claim> claims,
        @Nullable ShownVerification verification,
        @Nullable ShownSignOff signOff,
        List<ShownEvidence> evidence,
        EvidenceStrength bestEvidence) {

    /** The answer to the latest claim that was accepted. */
    public record ShownVerification(LocalDate on, ShownPerson verifier, String method) {}

    static ActionDetail of(LocalDate day, ActionView view, People people) {
        var assessed = AssessedAction.on(day, view);
        var names = Names.of(participants(view), people);
        var verification = view.verification();
        var signOff = view.signOff();
        return new ActionDetail(
                day,
                ActionRow.of(List.of(assessed), people).getFirst(),
                view.answers(),
                view.desiredOutcome(),
                view.successMeasure(),
                view.contingency(),
                view.contributingAgencies(),
                view.numberInSource(),
                view.progress(),
                view.course().dueDates().moves(),
                view.course().claims(),
                verification == null
                        ? null
                        : new ShownVerification(
                                verification.on(), names.shown(verification.verifier()), verification.method()),
                signOff == null ? null : ShownSignOff.of(view, signOff, names),
                view.course().measurements().stream()
                        .map(measurement -> ShownEvidence.of(measurement, names))
                        .toList(),
                EvidenceStrength.best(view.course().measurements().stream()
                        .filter(measurement -> measurement.evidence().level().showsImpact())
                        .toList()));
    }

    private static List<@Nullable Participant> participants(ActionView view) {
        var participants = new ArrayList<@Nullable Participant>();
        participants.add(
                view.verification() == null ? null : view.verification().verifier());
        participants.add(view.signOff() == null ? null : view.signOff().signedOffBy());
        view.course()
                .measurements()
                .forEach(measurement -> participants.add(measurement.evidence().assessor()));
        return participants;
    }
}
