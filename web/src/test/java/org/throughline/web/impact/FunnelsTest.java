package org.throughline.web.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.query.impact.PlanFunnel;
import org.throughline.query.impact.PlanFunnel.Found;
import org.throughline.query.impact.PlanFunnel.Reached;
import org.throughline.query.impact.PlanStep;
import org.throughline.web.question.Question;

/** A funnel says how far a plan has come, and never more than is shown. */
class FunnelsTest {

    private static final Question REVIEW = Question.of("/reviews/wren", Map.of("review", "wren"));

    @Test
    void each_step_has_its_count_and_a_bar_of_the_same_length() {
        var funnel = Funnels.of(plan(null, 0, 12, 9, 6, 6, 3, 1), REVIEW);

        assertThat(funnel.steps())
                .extracting(Funnel.Step::reached)
                .containsExactly("12 of 12", "9 of 12", "6 of 12", "6 of 12", "3 of 12", "1 of 12");
        assertThat(funnel.steps()).extracting(Funnel.Step::share).containsExactly(100, 75, 50, 50, 25, 8);
        assertThat(funnel.sentence())
                .isEqualTo("1 of 12\u00A0actions is shown to have changed something for the better that still holds.");
    }

    @Test
    void a_step_opens_to_those_that_came_as_far_and_to_those_that_came_no_further() {
        var signedOff =
                Funnels.of(plan(null, 0, 12, 9, 6, 6, 3, 1), REVIEW).steps().get(3);

        assertThat(signedOff.opens()).isEqualTo("/impact?reached=SIGNED_OFF");
        assertThat(signedOff.noFurther()).isNotNull();
        assertThat(signedOff.noFurther().text()).isEqualTo("3 without proof of an improvement");
        assertThat(signedOff.noFurther().address()).isEqualTo("/impact?furthest=SIGNED_OFF");
    }

    @Test
    void a_step_that_none_has_reached_opens_to_nothing() {
        var funnel = Funnels.of(plan(null, 2, 2, 0, 0, 0, 0, 0), REVIEW);

        assertThat(funnel.steps().getLast().opens()).isNull();
        assertThat(funnel.steps().getLast().noFurther()).isNull();
        assertThat(funnel.sentence())
                .startsWith("None of 2\u00A0actions is")
                .endsWith("2 were closed without being done.");
    }

    @Test
    void findings_come_first_with_those_that_have_no_action() {
        var found = Funnels.of(plan(new Found(5, 4), 0, 2, 0, 0, 0, 0, 0), REVIEW)
                .steps()
                .getFirst();

        assertThat(found.reached()).isEqualTo("4 of 5");
        assertThat(found.opens()).isEqualTo("/findings?review=wren");
        assertThat(found.noFurther()).isNotNull();
        assertThat(found.noFurther().text()).isEqualTo("1\u00A0finding has no action");
    }

    @Test
    void a_plan_without_actions_has_no_steps() {
        var funnel = Funnels.of(plan(null, 0, 0, 0, 0, 0, 0, 0), REVIEW);

        assertThat(funnel.steps()).isEmpty();
        assertThat(funnel.sentence()).isEqualTo("No agreed action that you may read is on record.");
    }

    private static PlanFunnel plan(@Nullable Found found, long closedUndone, int... reached) {
        var steps = new ArrayList<Reached>();
        var names = PlanStep.values();
        for (int i = 0; i < names.length; i++)
            steps.add(new Reached(
                    names[i],
                    reached[i],
                    reached[0],
                    i + 1 < names.length ? reached[i] - reached[i + 1] : reached[i],
                    "/api/impact?reached=" + names[i],
                    "/api/impact?furthest=" + names[i]));
        return new PlanFunnel(LocalDate.of(2026, 3, 31), null, found, List.copyOf(steps), closedUndone);
    }
}
