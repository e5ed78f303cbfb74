package org.throughline.query.action.register;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.board.people.People;
import org.throughline.domain.ChairsActions.ChairsAction;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.Alerts.Alert;
import org.throughline.domain.action.Alerts.MoreTime;
import org.throughline.domain.action.Amendment;
import org.throughline.domain.action.Assurance.PartAccepted;
import org.throughline.domain.action.Challenges;
import org.throughline.domain.action.Claim;
import org.throughline.domain.action.DueDateMove;
import org.throughline.domain.action.Ending.Closure;
import org.throughline.domain.action.Ending.Reopening;
import org.throughline.domain.action.Hold;
import org.throughline.domain.action.Milestone;
import org.throughline.domain.action.Oversight.Handover;
import org.throughline.domain.action.Ownership.Contribution;
import org.throughline.domain.action.Restriction;
import org.throughline.domain.action.SustainedCheck;
import org.throughline.domain.action.Terms;
import org.throughline.domain.drift.DriftMeasure;
import org.throughline.domain.impact.EvidenceStrength;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.FindingId;
import org.throughline.events.Participant;
import org.throughline.events.action.AssessedProgress;
import org.throughline.events.action.SuccessMeasure;
import org.throughline.query.action.AssessedAction;
import org.throughline.query.history.MadeCorrection;
import org.throughline.query.list.ShownPerson;
import org.throughline.query.list.ShownPerson.Names;

/**
 * One action in full.
 *
 * @param measures each measure of delay and drift with its reason, also where it is undefined
 * @param answers the finding it was agreed on, and the others it also answers
 * @param promisedFirst what was promised when it was assigned; null if that was never amended
 * @param amendments every approved change of what is promised, in the order they took effect
 * @param contributions the contributing agencies, each with its answer
 * @param formerOwners earlier owners, in order
 * @param secondOwners every second owner, in order; the last one answers until released
 * @param covers every cover during the owner's leave, in the order they were arranged
 * @param oversight every delegation and return of oversight, in order
 * @param duty the recurring duty with each occurrence that was done or missed; null if the action is none
 * @param rebaselines every replacement of the due date, in the order they took effect
 * @param chairsActions every decision that the Chair took between meetings, and what a meeting made of it. One that was
 *     reversed is in force until a decision of its own takes its place
 * @param holds of this action and of its whole review, in the order they began
 * @param restriction the reporting restriction that its review is under; null while there is none
 * @param verification of the claim that was accepted last; null without one
 * @param signOff the one in force; null while there is none
 * @param checks the sustained checks of the sign-off in force
 * @param proposesReopening the check that proposes to reopen the action; a committee decides
 * @param alert the alert that waits for an answer; null without one
 * @param waiting what waits for an answer: who answers by when, and who hears of it next
 * @param knownSince the day the action was first recorded; clocks of answers do not begin before it
 * @param moreTime the request for a later due date that waits for a committee; null without one
 * @param closure without a successor that did not exist yet or that the asker may not read
 * @param bestEvidence of practice or outcome; activity and learning show no impact
 * @param corrections of its events, and those of its review that changed its figures, each with what it lowered
 */
public record ActionDetail(
        LocalDate asOf,
        ActionRow action,
        List<DriftMeasure> measures,
        List<FindingId> answers,
        String desiredOutcome,
        @Nullable SuccessMeasure successMeasure,
        @Nullable String contingency,
        List<AgencyId> contributingAgencies,
        @Nullable Terms promisedFirst,
        List<Amendment> amendments,
        List<Contribution> contributions,
        @Nullable String handoverNote,
        List<ShownFormerOwner> formerOwners,
        List<ShownSecondOwner> secondOwners,
        List<ShownCover> covers,
        List<Handover> oversight,
        @Nullable String numberInSource,
        ActionState.@Nullable Progress progress,
        List<ShownProgressAssessment> progressAssessments,
        List<Milestone> milestones,
        @Nullable ShownDuty duty,
        List<ShownMove> rebaselines,
        List<Hold> holds,
        @Nullable UnderRestriction restriction,
        List<Claim> claims,
        List<PartAccepted> acceptedInPart,
        @Nullable ShownVerification verification,
        @Nullable ShownSignOff signOff,
        List<SustainedCheck> checks,
        @Nullable SustainedCheck proposesReopening,
        List<ShownEvidence> evidence,
        EvidenceStrength bestEvidence,
        Challenges matters,
        @Nullable Alert alert,
        List<ShownWaiting> waiting,
        LocalDate knownSince,
        @Nullable MoreTime moreTime,
        @Nullable Closure closure,
        List<Reopening> reopenings,
        List<MadeCorrection> corrections,
        List<ChairsAction> chairsActions) {

    /**
     * A replacement of the due date.
     *
     * @param toBeRatified whether the Chair decided it and a meeting has not
     */
    public record ShownMove(@JsonUnwrapped DueDateMove move, boolean toBeRatified) {}

    /**
     * A reporting restriction of its review. What it rests on and who may read are in the review.
     *
     * @param reviewBy null if it was imposed before a review date was asked for
     * @param expired past its review date; it counts until it is lifted
     */
    public record UnderRestriction(
            LocalDate since, @Nullable LocalDate reviewBy, boolean expired) {

        private static @Nullable UnderRestriction of(@Nullable Restriction restriction, LocalDate day) {
            return restriction == null
                    ? null
                    : new UnderRestriction(restriction.on(), restriction.reviewBy(), restriction.expiredBy(day));
        }
    }

    /** The answer to the latest claim that was accepted. */
    public record ShownVerification(LocalDate on, ShownPerson verifier, String method) {}

    /** What an assessor outside the lead agency said of its progress. */
    public record ShownProgressAssessment(
            LocalDate on,
            @Nullable Authority authority,
            AssessedProgress result,
            ShownPerson assessor,
            String method,
            @Nullable String observed) {}

    /** An earlier owner, or the words that the source had in place of one. */
    public record ShownFormerOwner(
            @Nullable ShownPerson owner, @Nullable String asWritten, LocalDate from, LocalDate to, String reason) {}

    /** A second owner; {@code to} is null until they were released. */
    public record ShownSecondOwner(
            ShownPerson owner,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String released) {}

    /** Who covers for the owner during leave; {@code endedOn} is null unless it ended early. */
    public record ShownCover(
            ShownPerson by,
            LocalDate from,
            LocalDate to,
            String reason,
            @Nullable LocalDate endedOn) {}

    static ActionDetail of(
            AssessedAction assessed,
            ActionRow row,
            Predicate<ActionId> isYetToCome,
            List<MadeCorrection> corrections,
            List<ShownWaiting> waiting,
            People people) {
        var view = assessed.view();
        var state = view.state();
        var course = view.state();
        var names = Names.of(
                participants(state).toList(),
                state.ownership().former().stream()
                        .flatMap(former -> Stream.ofNullable(former.asWritten()))
                        .toList(),
                state.ownership()::identified,
                people);
        var verification = state.assurance().verification();
        var signOff = view.signOff();
        return new ActionDetail(
                assessed.assessment().on(),
                row,
                assessed.explanation().measures(),
                view.answers(),
                view.desiredOutcome(),
                state.terms().successMeasure(),
                state.terms().contingency(),
                state.terms().contributingAgencies(),
                state.amendments().isEmpty() ? null : Terms.of(state.promise()),
                state.amendments(),
                state.ownership().contributions(),
                state.ownership().handoverNote(),
                state.ownership().former().stream()
                        .map(former -> new ShownFormerOwner(
                                names.show(former.owner()),
                                names.words(former.asWritten()),
                                former.from(),
                                former.to(),
                                former.reason()))
                        .toList(),
                state.ownership().seconds().stream()
                        .map(second -> new ShownSecondOwner(
                                names.shown(second.owner()), second.from(), second.to(), second.released()))
                        .toList(),
                state.ownership().covers().stream()
                        .map(cover -> new ShownCover(
                                names.shown(cover.by()), cover.from(), cover.to(), cover.reason(), cover.endedOn()))
                        .toList(),
                state.oversight().handovers(),
                state.promise().numberInSource(),
                state.progress(),
                state.assessments().stream()
                        .map(each -> new ShownProgressAssessment(
                                each.on(),
                                each.authority(),
                                each.result(),
                                names.shown(each.assessor()),
                                each.method(),
                                each.observed()))
                        .toList(),
                course.forecast().milestones(),
                ShownDuty.of(state.duty(), assessed.assessment().on()),
                course.dueDates().moves().stream()
                        .map(move -> new ShownMove(move, state.chairsActions().toBeRatified(move.version())))
                        .toList(),
                course.holds(),
                UnderRestriction.of(course.restriction(), assessed.assessment().on()),
                course.claims().all(),
                state.assurance().acceptedInPart(),
                verification == null
                        ? null
                        : new ShownVerification(
                                verification.on(), names.shown(verification.verifier()), verification.method()),
                signOff == null ? null : ShownSignOff.of(view, signOff, names),
                course.impact().checks(),
                state.proposesReopening(),
                course.measurements().stream()
                        .map(measurement -> ShownEvidence.of(measurement, names))
                        .toList(),
                course.impact().best(),
                state.challenges(),
                state.alerts().open(),
                waiting,
                state.alerts().knownSince(),
                state.alerts().moreTime(),
                shown(state.ending().closure(), isYetToCome),
                state.ending().reopenings(),
                corrections,
                state.chairsActions().all());
    }

    private static @Nullable Closure shown(@Nullable Closure closure, Predicate<ActionId> isYetToCome) {
        if (closure == null || closure.successor() == null || !isYetToCome.test(closure.successor())) return closure;
        return new Closure(closure.on(), closure.reason(), closure.explanation(), null);
    }

    static Stream<@Nullable Participant> participants(ActionState state) {
        var verification = state.assurance().verification();
        return Stream.of(
                        verification == null ? Stream.<Participant>of() : Stream.of(verification.verifier()),
                        state.ownership().former().stream().map(former -> former.owner()),
                        state.ownership().seconds().stream().map(second -> second.owner()),
                        state.ownership().covers().stream().map(cover -> cover.by()),
                        state.assessments().stream().map(assessment -> assessment.assessor()),
                        state.assurance().signOffs().stream().flatMap(ShownSignOff::participants),
                        state.measurements().stream()
                                .map(measurement -> measurement.evidence().assessor()))
                .flatMap(each -> each);
    }
}
