package org.throughline.query.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.domain.Recorded;
import org.throughline.domain.board.Policy;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.ActionEvent.CompletionVerified;
import org.throughline.events.action.ActionEvent.ImpactEvidenceRecorded;
import org.throughline.events.action.AssuranceEvent.SustainedCheckRecorded;
import org.throughline.events.action.CheckResult;
import org.throughline.events.action.ClosureReason;
import org.throughline.events.action.EndingEvent.ActionClosed;
import org.throughline.events.action.Priority;
import org.throughline.events.impact.Direction;
import org.throughline.events.impact.Evidence;
import org.throughline.events.impact.EvidenceLevel;
import org.throughline.events.impact.Independence;
import org.throughline.events.impact.Reading;
import org.throughline.events.impact.Sampling;
import org.throughline.events.impact.SourceKind;
import org.throughline.query.action.ActionView;
import org.throughline.query.action.AssessedAction;

/** How far a plan has come: each step counts the actions that have come to it or further. */
class PlanFunnelTest {

    static final LocalDate MAY = LocalDate.of(2016, 5, 1), JUNE = MAY.plusMonths(1), JULY = MAY.plusMonths(2);
    static final LocalDate AUTUMN = LocalDate.of(2016, 10, 1), SPRING = LocalDate.of(2017, 4, 1);
    static final Authority SEMG = new Authority(new CommitteeId("semg"), MAY, "1");
    static final ActionId ID = new ActionId("child-s.f1.a1");
    static final Participant OWNER = new Participant(new PersonId("p-omar"), "Manager", new AgencyId("csc")),
            AUDITOR = new Participant(new PersonId("p-ines"), "Auditor", new AgencyId("nuth"));

    private static final List<ActionEvent> AGREED = List.of(new ActionAssigned(
            ID,
            MAY,
            SEMG,
            null,
            List.of(),
            "s",
            "o",
            null,
            null,
            Priority.MEDIUM,
            OWNER,
            List.of(),
            SEMG.committee(),
            JULY,
            null,
            null));
    private static final List<ActionEvent> CLAIMED = and(AGREED, new ActionMarkedComplete(ID, JUNE, null, "e"));
    private static final List<ActionEvent> VERIFIED =
            and(CLAIMED, new CompletionVerified(ID, JUNE, null, null, AUDITOR, "m"));
    private static final List<ActionEvent> SIGNED_OFF =
            and(VERIFIED, new ActionSignedOff(ID, JULY, SEMG, null, null, List.of(), List.of(AUTUMN, SPRING)));
    private static final List<ActionEvent> IMPROVED = and(SIGNED_OFF, measured(AUTUMN, 4, 16));
    private static final List<ActionEvent> HELD = and(IMPROVED, checked(AUTUMN, CheckResult.HELD));

    @Test
    void an_action_is_at_the_last_step_it_has_reached() {
        assertThat(Stream.of(AGREED, CLAIMED, VERIFIED, SIGNED_OFF, IMPROVED, HELD)
                        .map(events -> PlanStep.of(on(AUTUMN, events))))
                .containsExactly(PlanStep.values());
    }

    @Test
    void a_step_counts_the_actions_that_came_further_too() {
        var funnel = funnel(AGREED, CLAIMED, SIGNED_OFF, HELD);

        assertThat(funnel.steps()).extracting(PlanFunnel.Reached::actions).containsExactly(4L, 3L, 2L, 2L, 1L, 1L);
        assertThat(funnel.steps()).extracting(PlanFunnel.Reached::noFurther).containsExactly(1L, 1L, 0L, 1L, 0L, 1L);
        assertThat(funnel.steps()).extracting(PlanFunnel.Reached::of).containsOnly(4L);
    }

    @Test
    void evidence_of_no_improvement_is_no_step_forward() {
        assertThat(PlanStep.of(on(AUTUMN, and(SIGNED_OFF, measured(AUTUMN, 16, 4)))))
                .isEqualTo(PlanStep.SIGNED_OFF);
    }

    @Test
    void evidence_without_a_sign_off_skips_no_step() {
        assertThat(PlanStep.of(on(AUTUMN, and(CLAIMED, measured(AUTUMN, 4, 16)))))
                .isEqualTo(PlanStep.CLAIMED);
    }

    @Test
    void what_held_once_holds_no_more_when_a_later_check_is_missing_or_fails() {
        assertThat(PlanStep.of(on(SPRING.minusDays(1), HELD))).isEqualTo(PlanStep.HELD);
        assertThat(PlanStep.of(on(SPRING.plusYears(1), HELD))).isEqualTo(PlanStep.IMPROVED);
        assertThat(PlanStep.of(on(SPRING, and(HELD, checked(SPRING, CheckResult.LOST)))))
                .isEqualTo(PlanStep.IMPROVED);
    }

    @Test
    void what_held_once_holds_no_more_when_it_is_measured_worse() {
        assertThat(PlanStep.of(on(SPRING, and(HELD, measured(SPRING, 16, 3))))).isEqualTo(PlanStep.IMPROVED);
    }

    @Test
    void the_word_of_the_lead_agency_holds_nothing() {
        var reported = new SustainedCheckRecorded(ID, AUTUMN, null, null, AUTUMN, CheckResult.HELD, "seen", null);

        assertThat(PlanStep.of(on(AUTUMN, and(IMPROVED, reported)))).isEqualTo(PlanStep.IMPROVED);
    }

    @Test
    void an_action_closed_undone_stays_among_the_agreed_and_is_counted_beside_them() {
        var abandoned =
                and(AGREED, new ActionClosed(ID, JULY, SEMG, null, ClosureReason.NOT_TO_BE_IMPLEMENTED, "no", null));

        var funnel = funnel(abandoned, AGREED);

        assertThat(funnel.closedUndone()).isEqualTo(1);
        assertThat(funnel.steps().getFirst().actions()).isEqualTo(2);
    }

    @Test
    void each_step_opens_to_its_actions_by_the_same_question() {
        var reached = funnel(AGREED).steps().get(3);

        assertThat(reached.opens()).isEqualTo("/api/impact?asOf=2016-10-01&reached=SIGNED_OFF&review=child-s");
        assertThat(reached.opensNoFurther())
                .isEqualTo("/api/impact?asOf=2016-10-01&furthest=SIGNED_OFF&review=child-s");
    }

    @SafeVarargs
    private static PlanFunnel funnel(List<ActionEvent>... actions) {
        return PlanFunnel.of(
                AUTUMN,
                null,
                null,
                Stream.of(actions).map(events -> on(AUTUMN, events)).toList(),
                Map.of("review", "child-s", "asOf", "2016-10-01", "format", "csv"));
    }

    private static AssessedAction on(LocalDate day, List<ActionEvent> events) {
        var recorded = new ArrayList<Recorded<ActionEvent>>();
        for (var event : events) recorded.add(new Recorded<>(event, recorded.size(), Instant.EPOCH));
        return new AssessedAction(day, ActionView.FOLD.of(recorded), Policy.DEFAULT);
    }

    private static SustainedCheckRecorded checked(LocalDate due, CheckResult result) {
        return new SustainedCheckRecorded(ID, due, SEMG, null, due, result, "seen", null);
    }

    private static ImpactEvidenceRecorded measured(LocalDate day, int before, int after) {
        return new ImpactEvidenceRecorded(ID, day, null, null, evidence(Reading.of(before, 20), after));
    }

    private static Evidence evidence(Reading baseline, int inOrder) {
        return new Evidence(
                EvidenceLevel.PRACTICE,
                SourceKind.CASE_AUDIT,
                "in order",
                null,
                Direction.HIGHER_IS_BETTER,
                baseline,
                null,
                Reading.of(inOrder, 20),
                true,
                null,
                "read",
                Sampling.RANDOM,
                20,
                AUDITOR,
                Independence.INDEPENDENT,
                null,
                null);
    }

    private static List<ActionEvent> and(List<ActionEvent> before, ActionEvent... more) {
        return Stream.concat(before.stream(), Stream.of(more)).toList();
    }
}
