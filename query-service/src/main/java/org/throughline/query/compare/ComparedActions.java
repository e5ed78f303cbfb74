package org.throughline.query.compare;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.board.PolicyInTheLog;
import org.throughline.board.people.People;
import org.throughline.domain.action.Amendment;
import org.throughline.domain.action.Amendment.Term;
import org.throughline.domain.action.Assurance;
import org.throughline.domain.action.Challenges;
import org.throughline.domain.action.Claim;
import org.throughline.domain.action.DueDate;
import org.throughline.domain.action.Hold;
import org.throughline.domain.action.Milestone;
import org.throughline.domain.action.Ownership;
import org.throughline.domain.action.SustainedCheck;
import org.throughline.domain.drift.Assessment;
import org.throughline.domain.impact.Measurement;
import org.throughline.events.ActionId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.events.ReviewId;
import org.throughline.query.action.ActionView;
import org.throughline.query.action.Actions;
import org.throughline.query.action.AssessedAction;
import org.throughline.query.action.history.ActionHistory;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.compare.Comparer.Fields;
import org.throughline.query.history.History;
import org.throughline.query.history.Phrases;
import org.throughline.query.review.Reviews;

/** Actions to be compared: what they promise, who owns them, their dates, figures, assurance, evidence and end. */
@Component
class ComparedActions {

    private static final String BETWEEN = ", ";
    private static final String ITEMS = "; ";

    private final Actions actions;
    private final Reviews reviews;
    private final PolicyInTheLog policy;
    private final People people;
    private final Board board;

    ComparedActions(Actions actions, Reviews reviews, PolicyInTheLog policy, People people, Board board) {
        this.actions = actions;
        this.reviews = reviews;
        this.policy = policy;
        this.people = people;
        this.board = board;
    }

    Compared of(ActionId action) {
        return new OneAction(action);
    }

    private final class OneAction implements Compared {

        private final ActionId action;
        private final Map<PersonId, String> names = new HashMap<>();

        private OneAction(ActionId action) {
            this.action = action;
        }

        @Override
        public String titleField() {
            return "statement";
        }

        @Override
        public ReviewId review() {
            return action.reviewId();
        }

        @Override
        public Map<String, String> at(AsOf standpoint) {
            return actions.find(action, standpoint)
                    .map(view -> fields(view, standpoint))
                    .orElseGet(Map::of);
        }

        /** Holds and restrictions are recorded of the review. */
        @Override
        public List<History> histories(LocalDate day) {
            var whole = AsOf.on(day);
            return List.of(
                    ActionHistory.of(action, actions.stream(action), whole, board.zone(), people),
                    reviews.history(action.reviewId(), day, whole));
        }

        private Map<String, String> fields(ActionView view, AsOf standpoint) {
            var assessed =
                    new AssessedAction(standpoint.asOf(), view, policy.on(standpoint.asOf(), standpoint.knownAt()));
            var fields = new Fields().put("status", view.state().status());
            dates(fields, view);
            figures(fields, assessed.assessment());
            fields.put(
                    "missedOccurrences",
                    view.state().duty() == null ? null : view.state().duty().missed());
            promise(fields, view);
            ownership(fields, view.state().ownership(), assessed);
            course(fields, view);
            assurance(fields, view);
            impact(fields, view);
            challenges(fields, view.state().challenges());
            limits(fields, view);
            return fields.all();
        }

        private void ownership(Fields fields, Ownership ownership, AssessedAction assessed) {
            var state = assessed.view().state();
            var vacancy = state.vacancy();
            fields.put("owner", person(ownership.owner()))
                    .put("ownerAsWritten", ownership.asWritten() == null ? null : name(ownership.asWritten()))
                    .put("ownerSince", ownership.since())
                    .put("noOwnerBecause", vacancy == null ? null : vacancy.because())
                    .put("leadAgency", ownership.leadAgency())
                    .put("secondOwner", person(assessed.view().secondOwner()))
                    .put("coveredBy", person(assessed.coveredBy()))
                    .put("formerOwners", count(ownership.former()))
                    .put("agenciesThatAnswered", count(ownership.contributions()))
                    .put("overseenBy", assessed.view().overseenBy());
        }

        private void assurance(Fields fields, ActionView view) {
            var assurance = view.state().assurance();
            var verification = assurance.verification();
            if (verification != null)
                fields.put("verifiedBy", person(verification.verifier()))
                        .put("verifierAgency", verification.verifier().agency())
                        .put("verifiedOn", verification.on())
                        .put("verificationMethod", verification.method());
            fields.put("claimsJudged", count(assurance.judgements()));
            signOff(fields, assurance);
            fields.put("reopeningDeclinedOn", assurance.reopeningDeclinedOn());
        }

        /** With the role; by the role alone where the name is not known. */
        private @Nullable String person(@Nullable Participant participant) {
            if (participant == null) return null;
            var name = name(participant.person());
            return name == null ? participant.role() : name + BETWEEN + participant.role();
        }

        private @Nullable String name(PersonId person) {
            if (!names.containsKey(person)) names.putAll(people.namesOf(Set.of(person)));
            return names.get(person);
        }
    }

    private static void dates(Fields fields, ActionView view) {
        var due = view.state().dueDates();
        fields.put("dueDate", due(due.inForce()))
                .put("originalDueDate", due(due.first()))
                .put("dueDateSetWhenReopened", due.promisedAgain() == null ? null : due(due.promisedAgain()))
                .put("dueDateToBeRatified", view.state().dueDateToBeRatified() ? "yes" : "no")
                .put("moves", due.timesMoved());
    }

    private static @Nullable String due(DueDate due) {
        var words = due.asWritten();
        var day = due.day() == null ? null : due.day().toString() + (due.assumed() ? " (assumed)" : "");
        if (words == null) return day;
        return words.words() + (day == null ? "" : ", so by " + day);
    }

    private static void figures(Fields fields, Assessment assessed) {
        fields.put("driftDays", assessed.driftDays())
                .put("delayDays", assessed.delayDays())
                .put("originalDelayDays", assessed.originalDelayDays())
                .put("maskedDelayDays", assessed.maskedDelayDays())
                .put("netDelayDays", assessed.netDelayDays())
                .put("stalenessDays", assessed.stalenessDays())
                .put("verificationLagDays", assessed.verificationLagDays())
                .put("impactGapDays", assessed.impactGapDays())
                .put("signals", constants(assessed.signals()))
                .put("level", assessed.level())
                .put("restsOn", constants(assessed.restsOn()))
                .put("policy", "version " + assessed.policy());
    }

    private static void promise(Fields fields, ActionView view) {
        var terms = view.state().terms();
        fields.put("statement", terms.statement())
                .put("desiredOutcome", terms.desiredOutcome())
                .put("successMeasure", Amendment.inWords(Term.SUCCESS_MEASURE, terms))
                .put("contingency", terms.contingency())
                .put("priority", terms.priority())
                .put("contributingAgencies", joined(terms.contributingAgencies()))
                .put("answers", joined(view.answers()))
                .put("agreedOn", view.assignedOn())
                .put("amendments", count(view.state().amendments()));
    }

    private static void course(Fields fields, ActionView view) {
        var state = view.state();
        var progress = state.progress();
        if (progress != null)
            fields.put("progress", progress.whatChanged())
                    .put("progressOn", progress.on())
                    .put("percentComplete", progress.percentComplete());
        var assessed = state.assessed();
        if (assessed != null)
            fields.put("progressAssessed", assessed.result()).put("progressAssessedOn", assessed.on());
        fields.put("forecast", state.forecast().completion())
                .put(
                        "milestones",
                        state.forecast().milestones().stream()
                                .map(ComparedActions::milestone)
                                .collect(joining(ITEMS)))
                .put(
                        "claims",
                        state.claims().all().stream()
                                .map(ComparedActions::claim)
                                .collect(joining(ITEMS)));
    }

    private static String milestone(Milestone milestone) {
        var words = milestone.dueOnAsWritten();
        return milestone.what()
                + BETWEEN
                + (words != null
                        ? words.words()
                        : milestone.dueOn() == null ? "no day" : Phrases.day(milestone.dueOn()))
                + (milestone.reachedOn() == null ? "" : ", reached on " + Phrases.day(milestone.reachedOn()));
    }

    private static String claim(Claim claim) {
        return Phrases.day(claim.effectiveOn()) + BETWEEN + Phrases.words(claim.answer());
    }

    private static void signOff(Fields fields, Assurance assurance) {
        var signOff = assurance.signOff();
        if (signOff != null)
            fields.put("signedOffOn", signOff.on())
                    .put("signOffCommittee", signOff.committee())
                    .put("signOffMinute", signOff.minute())
                    .put(
                            "conditions",
                            signOff.conditions().stream()
                                    .map(condition -> condition.condition() + (condition.met() ? ", met" : ", not met"))
                                    .collect(joining(ITEMS)));
        fields.put("signOffs", count(assurance.signOffs()));
    }

    private static void impact(Fields fields, ActionView view) {
        var impact = view.state().impact();
        fields.put("bestEvidence", view.shown().best().strength())
                .put("improved", view.shown().improved() ? "yes" : "no")
                .put(
                        "latestReading",
                        impact.measurements().isEmpty()
                                ? null
                                : reading(impact.measurements().getLast()))
                .put("measurements", count(impact.measurements()))
                .put(
                        "checks",
                        impact.checks().stream().map(ComparedActions::check).collect(joining(ITEMS)));
    }

    private static String reading(Measurement measurement) {
        var evidence = measurement.evidence();
        return evidence.measure()
                + (evidence.actual() == null ? "" : ": " + Phrases.reading(evidence.actual(), evidence.unit()))
                + " (" + Phrases.day(measurement.effectiveOn()) + ")";
    }

    private static String check(SustainedCheck check) {
        return Phrases.day(check.dueOn())
                + BETWEEN
                + (check.result() == null
                        ? "no result"
                        : Phrases.words(check.result()) + (check.reported() ? ", reported only" : ""));
    }

    private static void challenges(Fields fields, Challenges challenges) {
        fields.put("noted", challenges.noted())
                .put("concerns", challenges.challenged())
                .put(
                        "escalations",
                        challenges.escalations().stream()
                                .map(each -> Phrases.day(each.on()) + " to " + Phrases.words(each.to())
                                        + (each.waits() ? ", not answered" : ", answered"))
                                .collect(joining(ITEMS)))
                .put(
                        "disputes",
                        challenges.disputes().stream()
                                .map(each -> Phrases.day(each.on()) + " about " + Phrases.words(each.matter())
                                        + (each.open() ? ", open" : ", resolved"))
                                .collect(joining(ITEMS)));
    }

    private static void limits(Fields fields, ActionView view) {
        var state = view.state();
        var closure = state.ending().closure();
        var moreTime = state.alerts().moreTime();
        fields.put("holds", state.holds().stream().map(ComparedActions::hold).collect(joining(ITEMS)))
                .put(
                        "restrictedSince",
                        state.restriction() == null ? null : state.restriction().on())
                .put("moreTimeAskedUntil", moreTime == null ? null : moreTime.until())
                .put("alerts", count(state.alerts().raised()))
                .put("alertOpen", state.alerts().open() == null ? "no" : "yes")
                .put("closed", closure == null ? null : closure.reason())
                .put("closedOn", closure == null ? null : closure.on())
                .put("closedBecause", closure == null ? null : closure.explanation())
                .put("reopenings", count(state.ending().reopenings()))
                .put("chairsActions", count(state.chairsActions().all()))
                .put("toBeRatified", count(state.chairsActions().waiting()));
    }

    private static String hold(Hold hold) {
        return "%s from %s, %s"
                .formatted(
                        Phrases.words(hold.reason()),
                        Phrases.day(hold.from()),
                        hold.releasedOn() == null
                                ? "to be reviewed by " + Phrases.day(hold.reviewBy())
                                : "until " + Phrases.day(hold.releasedOn()));
    }

    private static String constants(Collection<? extends Enum<?>> constants) {
        return constants.stream().sorted().map(Enum::name).collect(joining(BETWEEN));
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(Object::toString).collect(joining(ITEMS));
    }

    private static int count(Collection<?> values) {
        return values.size();
    }
}
