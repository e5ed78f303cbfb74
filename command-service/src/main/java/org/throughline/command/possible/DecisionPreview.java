package org.throughline.command.possible;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.throughline.domain.drift.Effect;

/**
 * What a decision would change if it were recorded now. Nothing is recorded.
 *
 * @param id the action, the finding or the review
 * @param decision the last part of its path
 * @param effectiveOn the day from which it would count
 * @param on the day on which the figures are compared
 * @param effects on dates, status, figures and signals
 * @param lowers whether anything would look less delayed or less adrift
 */
public record DecisionPreview(
        @Schema(example = "scr-child-j.f3.a2") String id,
        @Schema(example = "due-date") String decision,
        LocalDate effectiveOn,
        LocalDate on,
        List<Effect> effects,
        boolean lowers) {

    static DecisionPreview of(Object id, String decision, LocalDate effectiveOn, LocalDate on, List<Effect> effects) {
        return new DecisionPreview(
                id.toString(),
                decision,
                effectiveOn,
                on,
                effects,
                effects.stream().anyMatch(effect -> effect.change().lowered()));
    }
}
