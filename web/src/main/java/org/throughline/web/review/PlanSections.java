package org.throughline.web.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.domain.ChairsActions.ChairsAction;
import org.throughline.domain.action.Hold;
import org.throughline.domain.action.Restriction;
import org.throughline.domain.action.SignOff.Condition;
import org.throughline.domain.review.Plan.PlanSignOff;
import org.throughline.domain.review.Plan.Step;
import org.throughline.events.Authority;
import org.throughline.query.review.ReviewDetail;
import org.throughline.query.review.ReviewDetail.ShownHold;
import org.throughline.query.review.ReviewDetail.ShownRestriction;
import org.throughline.query.review.ShownPlanImpact;
import org.throughline.query.review.ShownPlanImpact.ShownChange;
import org.throughline.query.review.ShownPlanImpact.ShownCited;
import org.throughline.web.history.Entries;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.Row;
import org.throughline.web.list.Section;
import org.throughline.web.list.Table;
import org.throughline.web.question.Question;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Words;

/** What was decided on a review: its plan, what that changed, holds, restrictions, and what the Chair decided. */
@Component
class PlanSections {

    private final DirectoryNames names;
    private final Entries entries;

    PlanSections(DirectoryNames names, Entries entries) {
        this.names = names;
        this.entries = entries;
    }

    /** Only those with something in them. */
    List<Section> of(Question question, ReviewDetail review) {
        var sections = new ArrayList<Section>();
        if (!review.plan().steps().isEmpty()) sections.add(plan(review));
        if (!review.planImpact().isEmpty()) sections.add(impact(question, review));
        if (!review.holds().isEmpty()) sections.add(holds(question, review));
        if (!review.restrictions().isEmpty()) sections.add(restrictions(review));
        if (!review.oversight().handovers().isEmpty()) sections.add(oversight(review));
        if (!review.criteria().isEmpty() || !review.notifications().isEmpty()) sections.add(commissioning(review));
        if (!review.chairsActions().isEmpty()) sections.add(chairsActions(review));
        return sections;
    }

    private Section plan(ReviewDetail review) {
        var tables = new ArrayList<Table>();
        tables.add(new Table(
                "plan-steps",
                "Each decision on the plan",
                List.of(
                        Column.plain("Decided"),
                        Column.plain("The plan is"),
                        Column.plain("Actions then"),
                        Column.plain("Because")),
                review.plan().steps().stream().map(this::step).toList()));
        var conditions = review.plan().signOffs().stream()
                .flatMap(signOff -> signOff.conditions().stream().map(condition -> condition(signOff, condition)))
                .toList();
        if (!conditions.isEmpty())
            tables.add(new Table(
                    "conditions",
                    "Conditions of its sign-offs",
                    List.of(Column.plain("Condition"), Column.plain("Signed off"), Column.plain("Met")),
                    conditions));
        return new Section("plan-decisions", "Decisions on the plan", List.of(), tables, List.of());
    }

    private Row step(Step step) {
        var actions = step.actions();
        var words = actions == null ? null : actions.inWords();
        var because = Stream.of(step.because(), actions == null ? null : actions.reason())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(". "));
        return Row.of(
                decided(step.version(), step.authority(), Words.day(step.on())),
                Cell.of(Words.of(step.to())),
                words == null ? Cell.none("not counted") : Cell.of(words),
                because.isEmpty() ? Cell.none("no reason is needed") : Cell.of(because));
    }

    private static Row condition(PlanSignOff signOff, Condition condition) {
        var signedOff = Cell.of(Words.day(signOff.on()));
        if (signOff.revokedOn() != null) signedOff = signedOff.quietly("revoked " + Words.day(signOff.revokedOn()));
        return Row.of(
                Cell.of(condition.condition()),
                signedOff,
                condition.metOn() == null
                        ? Cell.of("Not met")
                        : Cell.of(Words.day(condition.metOn()))
                                .quietly(condition.how() == null ? "" : condition.how()));
    }

    private Section impact(Question question, ReviewDetail review) {
        return new Section(
                "plan-impact",
                "What the plan changed, by the board’s judgement",
                List.of("Each judgement rests on measurements of its actions, or is said to rest on none."),
                review.planImpact().reversed().stream()
                        .map(judged -> judgement(question, judged))
                        .toList(),
                List.of());
    }

    private Table judgement(Question question, ShownPlanImpact judged) {
        var caption = "%s, %s%s"
                .formatted(
                        Words.day(judged.on()),
                        entries.where(judged.authority()),
                        judged.reversed()
                                ? ": reversed by a meeting, does not count"
                                : judged.toBeRatified() ? ": to be ratified" : "");
        return new Table(
                "judged-" + judged.version(),
                caption,
                List.of(
                        Column.plain("Change of"),
                        Column.plain("Judged"),
                        Column.plain("In words"),
                        Column.plain("Rests on")),
                List.of(
                        change(question, "Practice", judged.practice()),
                        change(question, "Systems", judged.systems()),
                        change(question, "Outcomes", judged.outcomes())));
    }

    private static Row change(Question question, String of, ShownChange change) {
        var evidence = change.evidence();
        var restsOn = evidence.isEmpty() ? Cell.of("no measurement") : new Cell(List.of(), false);
        for (var cited : evidence) restsOn = cited(question, restsOn, cited);
        return Row.of(Cell.of(of), Cell.of(Words.of(change.change())), Cell.of(change.statement()), restsOn);
    }

    private static Cell cited(Question question, Cell before, ShownCited cited) {
        var action = question.to("/actions/" + cited.action().value()) + "#e" + cited.version();
        var measured = cited.measured();
        return measured == null
                ? before.thenLink(cited.action().value(), action)
                        .quietly("no longer on record: a correction took the measurement back")
                : before.thenLink(measured.measure(), action)
                        .quietly("%s, %s%s"
                                .formatted(
                                        Words.day(measured.on()),
                                        measured.strength(),
                                        measured.improved() ? ", improved" : ""));
    }

    private static Section holds(Question question, ReviewDetail review) {
        return Section.of(
                "holds",
                "Holds",
                new Table(
                        "holds-table",
                        "Periods in which the review could not lawfully proceed",
                        List.of(
                                Column.plain("Since"),
                                Column.plain("Reason"),
                                Column.plain("Review by"),
                                Column.plain("Now"),
                                Column.plain("Claims in this time")),
                        review.holds().stream()
                                .map(shown -> hold(question, shown))
                                .toList()));
    }

    private static Row hold(Question question, ShownHold shown) {
        Hold hold = shown.hold();
        var terms = Cell.of(Words.day(hold.terms().getFirst().reviewBy()));
        for (var term : hold.terms().subList(1, hold.terms().size()))
            terms = terms.then(Words.day(term.reviewBy()))
                    .quietly("reviewed " + Words.day(term.decided().on()));
        var questioned = new Cell(List.of(), false);
        for (var claim : shown.questionedClaims())
            questioned = questioned.thenLink(
                    claim.action().value() + ", " + Words.day(claim.effectiveOn()),
                    question.to("/actions/" + claim.action().value()) + "#e" + claim.version());
        return Row.of(
                Cell.link(Words.day(hold.from()), "#e" + hold.version()),
                Cell.of(Words.of(hold.reason())).quietly(hold.explanation()),
                terms,
                hold.releasedOn() != null
                        ? Cell.of("Released " + Words.day(hold.releasedOn()))
                        : inForce(shown.expired(), "It counts no more."),
                shown.questionedClaims().isEmpty() ? Cell.none("none") : questioned);
    }

    private static Cell inForce(boolean expired, String what) {
        return expired ? Cell.of("In force").marked("Past its review date").quietly(what) : Cell.of("In force");
    }

    private Section restrictions(ReviewDetail review) {
        return new Section(
                "restrictions",
                "Reporting restrictions",
                List.of("A restriction limits who may read the review. It does not stop the clock."),
                List.of(new Table(
                        "restrictions-table",
                        "Restrictions and their reviews",
                        List.of(
                                Column.plain("Since"),
                                Column.plain("Reason"),
                                Column.plain("Readers"),
                                Column.plain("Review by"),
                                Column.plain("Now")),
                        review.restrictions().stream().map(this::restriction).toList())),
                List.of());
    }

    private Row restriction(ShownRestriction shown) {
        Restriction restriction = shown.restriction();
        var reviewBy = restriction.reviewBy() == null
                ? Cell.none("no review date was given")
                : Cell.of(Words.day(restriction.reviewBy()));
        for (var reviewed : restriction.reviews())
            reviewBy =
                    reviewBy.quietly("reviewed " + Words.day(reviewed.decided().on()));
        return Row.of(
                decided(restriction.version(), restriction.authority(), Words.day(restriction.on())),
                Cell.of(restriction.reason()).quietly("rests on " + restriction.restsOn()),
                readers(restriction),
                reviewBy,
                restriction.liftedOn() == null
                        ? inForce(shown.expired(), "It counts until it is lifted.")
                        : Cell.of("Lifted " + Words.day(restriction.liftedOn()))
                                .quietly(restriction.liftedBecause() == null ? "" : restriction.liftedBecause()));
    }

    private Cell readers(Restriction restriction) {
        var readers = new ArrayList<String>();
        restriction.readers().roles().forEach(role -> readers.add(Words.of(role)));
        restriction.readers().agencies().forEach(agency -> readers.add(names.of(agency)));
        readers.addAll(restriction.readers().users());
        var cell = Cell.of(readers.isEmpty() ? "None are named" : String.join(", ", readers));
        return restriction.excludedAgencies().isEmpty()
                ? cell
                : cell.quietly("not "
                        + restriction.excludedAgencies().stream().map(names::of).collect(Collectors.joining(", ")));
    }

    private Section oversight(ReviewDetail review) {
        return Section.of(
                "oversight",
                "Oversight",
                new Table(
                        "oversight-table",
                        "Delegations of oversight",
                        List.of(Column.plain("Day"), Column.plain("From"), Column.plain("To"), Column.plain("Reason")),
                        review.oversight().handovers().stream()
                                .map(handover -> Row.of(
                                        Cell.of(Words.day(handover.on())),
                                        Cell.of(names.of(handover.from())),
                                        handover.isReturn()
                                                ? Cell.of(names.of(handover.to()))
                                                        .quietly("returned")
                                                : Cell.of(names.of(handover.to())),
                                        Cell.of(handover.reason())))
                                .toList()));
    }

    private Section commissioning(ReviewDetail review) {
        var criteria = review.criteria().stream()
                .map(decision -> Row.of(
                        Cell.of(Words.day(decision.on())),
                        Cell.of("%s the criteria for: %s"
                                .formatted(
                                        decision.met() ? "It meets" : "It does not meet",
                                        Words.of(decision.statutoryKind()))),
                        Cell.of(decision.reasons())
                                .quietly(
                                        decision.authority() != null
                                                ? entries.where(decision.authority())
                                                : decision.decidedBy() == null ? "" : decision.decidedBy())));
        var notifications = review.notifications().stream()
                .map(notified -> Row.of(
                        Cell.of(Words.day(notified.on())),
                        Cell.of("Notified to " + notified.body()),
                        notified.reference() == null ? Cell.none("no reference") : Cell.of(notified.reference())));
        return Section.of(
                "commissioning",
                "Criteria and notifications",
                new Table(
                        "commissioning-table",
                        "Decisions on the statutory criteria, and notifications",
                        List.of(Column.plain("Day"), Column.plain("What"), Column.plain("Reasons, reference")),
                        Stream.concat(criteria, notifications).toList()));
    }

    private Section chairsActions(ReviewDetail review) {
        return Section.of(
                "chairs-actions",
                "What the Chair decided between meetings",
                new Table(
                        "chairs-actions-table",
                        "Chair’s actions, and what a meeting made of each",
                        List.of(Column.plain("Decided"), Column.plain("Outcome"), Column.plain("Reason")),
                        review.chairsActions().stream().map(this::chairsAction).toList()));
    }

    private Row chairsAction(ChairsAction action) {
        var decided = action.decided();
        var outcome = action.outcome() == null || decided == null
                ? Cell.of("To be ratified")
                : Cell.of(Words.of(action.outcome())).quietly(Words.day(decided.on()));
        return Row.of(
                decided(
                        action.taken().version(),
                        action.taken().authority(),
                        Words.day(action.taken().on())),
                outcome,
                action.reason() == null ? Cell.none("none is needed") : Cell.of(action.reason()));
    }

    /** The day, leading to the entry of the history, and the minute. */
    private Cell decided(long version, @Nullable Authority authority, String day) {
        var cell = Cell.link(day, "#e" + version);
        return authority == null ? cell : cell.quietly(entries.where(authority));
    }
}
