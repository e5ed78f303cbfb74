package org.throughline.query.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.review.FindingState;
import org.throughline.domain.review.ReviewState;

/**
 * Every part of a state is compared, or left out on purpose. Whoever adds a part adds its fields to {@link ComparedActions},
 * {@link ComparedFindings} or {@link ComparedReviews}, and its name here.
 */
class ComparedPartsTest {

    @Test
    void every_part_of_an_action_is_compared() {
        var promised =
                List.of("promise", "terms", "amendments", "ownership", "vacancy", "oversight", "dueDates", "duty");
        var done = List.of("stage", "progress", "assessments", "claims", "assurance", "impact", "forecast", "ending");
        var around = List.of("challenges", "alerts", "holds", "restriction", "chairsActions");
        var leftOut = List.of("version", "activity", "facts"); // the last two are shown as figures

        assertThat(parts(ActionState.class))
                .containsExactlyInAnyOrderElementsOf(concat(promised, done, around, leftOut));
    }

    @Test
    void every_part_of_a_finding_is_compared() {
        var shown = List.of("raised", "stated", "amendments", "actions", "declined", "impactConfirmed", "links");
        var around = List.of("disputes", "chairsActions");

        assertThat(parts(FindingState.class))
                .containsExactlyInAnyOrderElementsOf(concat(shown, around, List.of("version")));
    }

    @Test
    void every_part_of_a_review_is_compared() {
        var shown = List.of("registered", "findings", "holds", "disclosure", "commissioning", "plan", "chairsActions");

        assertThat(parts(ReviewState.class))
                .containsExactlyInAnyOrderElementsOf(concat(shown, List.of("version", "registeredAt")));
    }

    private static List<String> parts(Class<? extends Record> state) {
        return Arrays.stream(state.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    @SafeVarargs
    private static List<String> concat(List<String>... lists) {
        return Arrays.stream(lists).flatMap(List::stream).toList();
    }
}
