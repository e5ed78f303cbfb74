package org.throughline.command.possible;

import static java.util.Map.entry;
import static org.throughline.command.possible.Trial.WORDS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.throughline.command.Rule;
import org.throughline.command.RuleViolated;
import org.throughline.command.ratification.RatifyChairsAction;
import org.throughline.command.review.RaiseFinding;
import org.throughline.command.review.ReviewCommand;
import org.throughline.command.review.commissioning.DecideCriteria;
import org.throughline.command.review.commissioning.DelegateOversightOfReview;
import org.throughline.command.review.commissioning.NotifyNationalBody;
import org.throughline.command.review.commissioning.ReturnOversightOfReview;
import org.throughline.command.review.disclosure.DecidePublication;
import org.throughline.command.review.disclosure.ExtendRestriction;
import org.throughline.command.review.disclosure.LiftRestriction;
import org.throughline.command.review.disclosure.PublicationBody;
import org.throughline.command.review.disclosure.ReadersBody;
import org.throughline.command.review.disclosure.RestrictReporting;
import org.throughline.command.review.hold.ExtendHoldOfReview;
import org.throughline.command.review.hold.HoldReview;
import org.throughline.command.review.hold.ReleaseHoldOfReview;
import org.throughline.command.review.plan.AgreePlan;
import org.throughline.command.review.plan.AssessPlanImpact;
import org.throughline.command.review.plan.AssessPlanImpact.ChangeBody;
import org.throughline.command.review.plan.ClosePlan;
import org.throughline.command.review.plan.MeetPlanCondition;
import org.throughline.command.review.plan.RevokePlanSignOff;
import org.throughline.command.review.plan.SignOffPlan;
import org.throughline.command.review.plan.SustainPlan;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.HoldReason;
import org.throughline.events.RatificationOutcome;
import org.throughline.events.Role;
import org.throughline.events.ThemeId;
import org.throughline.events.finding.FindingKind;
import org.throughline.events.review.ChangeJudged.Change;
import org.throughline.events.review.Publication;
import org.throughline.events.review.ReviewKind;

/** For every decision on a review the body that fits its state, if any body does. */
record TrialsOnReviews(Trial with, ReviewState now) {

    private static final long HOLD_DAYS = 28;

    /** By the last part of their path. */
    static final Map<String, Function<TrialsOnReviews, ReviewCommand>> ALL = Map.ofEntries(
            entry(RaiseFinding.PATH, TrialsOnReviews::finding),
            entry(AgreePlan.PATH, trial -> new AgreePlan(null, WORDS, null, trial.with.board(), null)),
            entry(AssessPlanImpact.PATH, TrialsOnReviews::assessment),
            entry(SustainPlan.PATH, trial -> new SustainPlan(WORDS, null, trial.with.board(), null)),
            entry(ClosePlan.PATH, trial -> new ClosePlan(WORDS, null, trial.with.board(), null)),
            entry(SignOffPlan.PATH, trial -> new SignOffPlan(null, null, WORDS, null, trial.with.board(), null)),
            entry(
                    MeetPlanCondition.PATH,
                    trial -> new MeetPlanCondition(trial.condition(), WORDS, null, trial.with.board(), null)),
            entry(RevokePlanSignOff.PATH, trial -> new RevokePlanSignOff(WORDS, null, trial.with.board(), null)),
            entry(HoldReview.PATH, TrialsOnReviews::hold),
            entry(
                    ExtendHoldOfReview.PATH,
                    trial -> new ExtendHoldOfReview(trial.later(), WORDS, null, trial.with.board(), null)),
            entry(ReleaseHoldOfReview.PATH, trial -> new ReleaseHoldOfReview(WORDS, null, trial.with.board(), null)),
            entry(RestrictReporting.PATH, TrialsOnReviews::restriction),
            entry(
                    ExtendRestriction.PATH,
                    trial -> new ExtendRestriction(trial.later(), WORDS, null, null, null, trial.with.board(), null)),
            entry(LiftRestriction.PATH, trial -> new LiftRestriction(WORDS, null, trial.with.board(), null)),
            entry(DecidePublication.PATH, TrialsOnReviews::publication),
            entry(DecideCriteria.PATH, TrialsOnReviews::criteria),
            entry(
                    NotifyNationalBody.PATH,
                    trial -> new NotifyNationalBody(WORDS, null, null, trial.with.board(), null)),
            entry(DelegateOversightOfReview.PATH, TrialsOnReviews::delegation),
            entry(ReturnOversightOfReview.PATH, TrialsOnReviews::returned),
            entry(RatifyChairsAction.PATH, TrialsOnReviews::ratification));

    private LocalDate later() {
        return with.today().plusDays(HOLD_DAYS);
    }

    private ReviewCommand finding() {
        var theme = with.directory().themes().entrySet().stream()
                .filter(entry -> entry.getValue().standsOn(with.today()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new RuleViolated(
                        Rule.THEME_IS_IN_USE_ON_THAT_DAY, "the board has no theme in use to put a finding under"));
        return new RaiseFinding(FindingKind.LEARNING, new ThemeId(theme), WORDS, null, null, null, with.minute(), null);
    }

    private ReviewCommand assessment() {
        var change = new ChangeBody(Change.NOT_KNOWN, WORDS, null, true);
        return new AssessPlanImpact(change, change, change, null, with.board(), null);
    }

    /** The first that is not met. */
    private int condition() {
        var signOff = now.plan().signOff();
        if (signOff == null) return 1;
        for (int i = 0; i < signOff.conditions().size(); i++)
            if (!signOff.conditions().get(i).met()) return i + 1;
        throw new RuleViolated(Rule.CONDITION_IS_NOT_YET_MET, "no condition of the sign-off is left to be met");
    }

    private ReviewCommand hold() {
        return new HoldReview(HoldReason.OTHER_LEGAL_REASON, WORDS, later(), null, null, with.board(), null);
    }

    private ReviewCommand restriction() {
        var readers = new ReadersBody(List.of(Role.SECRETARY, Role.CHAIR), null, null);
        return new RestrictReporting(WORDS, WORDS, readers, null, later(), null, with.board(), null);
    }

    private ReviewCommand publication() {
        var withheld = new PublicationBody(Publication.State.WITHHELD, null, WORDS, null);
        return new DecidePublication(withheld, null, with.board(), null);
    }

    private ReviewCommand criteria() {
        return new DecideCriteria(true, ReviewKind.SERIOUS_CASE_REVIEW, null, WORDS, null, with.board(), null);
    }

    private ReviewCommand delegation() {
        return new DelegateOversightOfReview(
                with.otherThan(now.commissioning().oversight().overseers()), WORDS, null, with.board(), null);
    }

    private ReviewCommand returned() {
        return new ReturnOversightOfReview(
                Trial.before(now.commissioning().oversight().overseers()), WORDS, null, with.board(), null);
    }

    private ReviewCommand ratification() {
        return new RatifyChairsAction(
                Trial.toBeRatified(now.chairsActions()), RatificationOutcome.RATIFIED, null, null, with.board(), null);
    }
}
