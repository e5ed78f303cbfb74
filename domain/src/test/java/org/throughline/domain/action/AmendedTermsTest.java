package org.throughline.domain.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.domain.Recorded;
import org.throughline.domain.Timeline;
import org.throughline.domain.action.Amendment.Change;
import org.throughline.domain.action.Amendment.Term;
import org.throughline.domain.action.Ownership.Contribution;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAmended;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.OptionalTerm;
import org.throughline.events.action.Priority;
import org.throughline.events.action.SuccessMeasure;
import org.throughline.events.impact.Direction;

/** What an amendment changes, and in which ways it asks for less. */
class AmendedTermsTest {

    static final ActionId ACTION = new ActionId("scr-child-j.f3.a2");
    static final LocalDate JUNE = LocalDate.of(2016, 6, 1),
            JULY = LocalDate.of(2016, 7, 1),
            AUGUST = LocalDate.of(2016, 8, 1),
            SEPTEMBER = LocalDate.of(2016, 9, 1);
    static final AgencyId POLICE = new AgencyId("police"), NUTH = new AgencyId("nuth");
    static final SuccessMeasure IN_ORDER = measure("Chronologies in order", "%", "20", "80", null);

    @Test
    void the_promise_of_the_assignment_stays_beside_the_terms_in_force() {
        var state = state(assigned(IN_ORDER), reworded(JULY, "Train managers too"));

        assertThat(state.promise().statement()).isEqualTo("Train all social workers");
        assertThat(state.terms().statement()).isEqualTo("Train managers too");
        assertThat(state.terms().successMeasure()).isEqualTo(IN_ORDER);
        assertThat(state.amendments()).singleElement().satisfies(amendment -> {
            assertThat(amendment.changes())
                    .containsExactly(new Change(Term.STATEMENT, "Train all social workers", "Train managers too"));
            assertThat(amendment.narrows()).isEmpty();
        });
        assertThat(state.activity().lastSubstantive().on())
                .as("no work was done")
                .isEqualTo(JUNE);
    }

    @Test
    void an_amendment_entered_late_keeps_what_a_later_one_changed() {
        var state = state(
                assigned(IN_ORDER),
                reworded(SEPTEMBER, "Train managers too"),
                amended(AUGUST, null, null, Priority.HIGH, List.of(NUTH), List.of(), List.of()),
                reworded(JULY, "Train everybody"));

        assertThat(state.terms().statement()).isEqualTo("Train managers too");
        assertThat(state.terms().priority()).isEqualTo(Priority.HIGH);
        assertThat(state.terms().contributingAgencies()).containsExactly(POLICE, NUTH);
        assertThat(state.amendments().getLast().changes())
                .containsExactly(new Change(Term.STATEMENT, "Train everybody", "Train managers too"));
    }

    @Test
    void it_is_in_force_from_its_day_and_known_from_its_recording() {
        var events = recorded(assigned(IN_ORDER), reworded(JULY, "Train managers too"));

        assertThat(ActionState.of(Timeline.effectiveBy(events, JULY.minusDays(1), null))
                        .terms()
                        .statement())
                .isEqualTo("Train all social workers");
        assertThat(ActionState.of(Timeline.effectiveBy(events, JULY, null))
                        .terms()
                        .statement())
                .isEqualTo("Train managers too");
        var before = events.getLast().recordedAt().minusMillis(1);
        assertThat(ActionState.of(Timeline.effectiveBy(events, JULY, before)).amendments())
                .isEmpty();
    }

    @Test
    void an_agency_that_is_added_is_asked_and_one_that_is_removed_is_named() {
        var state = state(assigned(null), amended(JULY, null, null, null, List.of(NUTH), List.of(POLICE), List.of()));

        assertThat(state.ownership().contributions())
                .containsExactly(new Contribution(NUTH, Contribution.Answer.ASKED, null));
        assertThat(state.narrowings()).containsExactly(Narrowing.CONTRIBUTOR_REMOVED);
    }

    @Test
    void a_target_is_lowered_in_the_direction_in_which_the_measure_improves() {
        var days = measure("Days to a visit", "days", null, "20", Direction.LOWER_IS_BETTER);

        assertThat(narrowed(IN_ORDER, measure("Chronologies in order", "%", "20", "60", null)))
                .containsExactly(Narrowing.TARGET_LOWERED);
        assertThat(narrowed(IN_ORDER, measure("chronologies  in order", "%", "20", "90", null)))
                .isEmpty();
        assertThat(narrowed(days, measure("Days to a visit", "days", null, "10", Direction.LOWER_IS_BETTER)))
                .isEmpty();
        assertThat(narrowed(days, measure("Days to a visit", "days", null, "30", Direction.LOWER_IS_BETTER)))
                .containsExactly(Narrowing.TARGET_LOWERED);
        assertThat(narrowed(
                        measure("Days to a visit", "days", "30", "20", null),
                        measure("Days to a visit", "days", "30", "10", null)))
                .as("the baseline tells the direction")
                .isEmpty();
    }

    @Test
    void a_direction_that_is_turned_round_does_not_hide_a_lower_target() {
        assertThat(narrowed(IN_ORDER, measure("Chronologies in order", "%", "20", "10", Direction.LOWER_IS_BETTER)))
                .containsExactly(Narrowing.TARGET_LOWERED);
    }

    @Test
    void a_target_taken_away_is_lowered_and_an_equal_one_is_not() {
        assertThat(narrowed(IN_ORDER, measure("Chronologies in order", "%", "20", null, null)))
                .containsExactly(Narrowing.TARGET_LOWERED);
        assertThat(narrowed(IN_ORDER, measure("Chronologies in order", "%", "25", "80.0", null)))
                .isEmpty();
    }

    @Test
    void another_measure_in_its_place_and_none_at_all_are_named() {
        assertThat(narrowed(IN_ORDER, measure("Staff trained", "%", "20", "100", null)))
                .containsExactly(Narrowing.MEASURE_REPLACED);
        var dropped = state(
                assigned(IN_ORDER),
                amended(JULY, null, null, null, List.of(), List.of(), List.of(OptionalTerm.SUCCESS_MEASURE)));
        assertThat(dropped.terms().successMeasure()).isNull();
        assertThat(dropped.narrowings()).containsExactly(Narrowing.MEASURE_DROPPED);
        assertThat(narrowed(null, IN_ORDER)).isEmpty();
    }

    @Test
    void a_lower_priority_and_a_dropped_contingency_are_named_for_ever() {
        var state = state(
                assigned(null),
                amended(JULY, null, null, Priority.LOW, List.of(), List.of(), List.of(OptionalTerm.CONTINGENCY)),
                amended(AUGUST, null, null, Priority.HIGH, List.of(), List.of(), List.of()));

        assertThat(state.narrowings()).containsExactly(Narrowing.CONTINGENCY_DROPPED, Narrowing.PRIORITY_LOWERED);
        assertThat(state.facts().highPriority()).isTrue();
    }

    private static List<Narrowing> narrowed(@Nullable SuccessMeasure before, SuccessMeasure after) {
        return state(assigned(before), amended(JULY, null, after, null, List.of(), List.of(), List.of()))
                .narrowings();
    }

    private static SuccessMeasure measure(
            String measure,
            String unit,
            @Nullable String baseline,
            @Nullable String target,
            @Nullable Direction direction) {
        return new SuccessMeasure(
                measure,
                unit,
                baseline == null ? null : new BigDecimal(baseline),
                target == null ? null : new BigDecimal(target),
                direction);
    }

    private static ActionAssigned assigned(@Nullable SuccessMeasure measure) {
        return new ActionAssigned(
                ACTION,
                JUNE,
                minute(JUNE),
                null,
                List.of(),
                "Train all social workers",
                "Chronologies inform decisions",
                measure,
                "A dedicated team",
                Priority.MEDIUM,
                new Participant(new PersonId("p-0001"), "Service manager", new AgencyId("csc")),
                List.of(POLICE),
                new CommitteeId("semg"),
                SEPTEMBER,
                null,
                null);
    }

    private static ActionAmended reworded(LocalDate on, String statement) {
        return amended(on, statement, null, null, List.of(), List.of(), List.of());
    }

    private static ActionAmended amended(
            LocalDate on,
            @Nullable String statement,
            @Nullable SuccessMeasure measure,
            @Nullable Priority priority,
            List<AgencyId> added,
            List<AgencyId> removed,
            List<OptionalTerm> dropped) {
        return new ActionAmended(
                ACTION,
                on,
                minute(on),
                null,
                statement,
                null,
                measure,
                null,
                priority,
                added,
                removed,
                dropped,
                "the audit asked for it");
    }

    private static Authority minute(LocalDate on) {
        return new Authority(new CommitteeId("semg"), on, "7.2");
    }

    private static ActionState state(ActionEvent... events) {
        return ActionState.of(Timeline.effectiveBy(recorded(events), LocalDate.of(2017, 1, 1), null));
    }

    private static List<Recorded<ActionEvent>> recorded(ActionEvent... events) {
        var recorded = new ArrayList<Recorded<ActionEvent>>();
        Instant at = SEPTEMBER.atTime(12, 0).toInstant(ZoneOffset.UTC);
        for (var event : events) recorded.add(new Recorded<>(event, recorded.size(), at.plusSeconds(recorded.size())));
        return recorded;
    }
}
