package org.throughline.command.possible;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decisions on one thing, as its reader may take them now.
 *
 * @param id the action, the finding or the review
 * @param version the last version that was looked at
 */
public record PossibleDecisions(
        @Schema(example = "scr-child-j.f3.a2") String id, long version, List<Possible> decisions) {

    /**
     * One decision.
     *
     * @param decision the last part of its path
     * @param allowed whether the state and the role of the reader let it be taken today, under a minute of the Board where it needs
     *     one; what is sent can still be refused for what it says
     * @param rule the rule that refuses it; null if none does
     * @param because the state that was found; null if it is allowed
     */
    public record Possible(
            @Schema(example = "sign-off") String decision,
            boolean allowed,

            @Schema(example = "completion-is-verified") @Nullable
            String rule,

            @Schema(example = "the action is in progress and no completion claim is waiting") @Nullable
            String because) {

        static Possible allowed(String decision) {
            return new Possible(decision, true, null, null);
        }
    }
}
