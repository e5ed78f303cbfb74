package org.throughline.domain.action;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What limits a whole review and so each action of it.
 *
 * @param holds every hold of the review
 * @param restriction the reporting restriction in force, which stops no clock; null while there is none
 */
public record ReviewLimits(List<Hold> holds, @Nullable Restriction restriction) {

    public static final ReviewLimits NONE = new ReviewLimits(List.of(), null);

    public ReviewLimits {
        holds = List.copyOf(holds);
    }

    public boolean none() {
        return holds.isEmpty() && restriction == null;
    }
}
