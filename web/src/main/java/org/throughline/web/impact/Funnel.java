package org.throughline.web.impact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.words.Link;

/**
 * How far a plan has come, as a table with bars.
 *
 * @param steps empty while there are no actions
 */
public record Funnel(String sentence, List<Step> steps) {

    /**
     * A step.
     *
     * @param share of the actions that reached it, from 0 to 100: the length of its bar
     * @param reached "5 of 12"
     * @param opens the address of the list of those that reached it; null where there are none
     * @param noFurther those that came to this step and no further; null where there are none
     */
    public record Step(
            String name,
            String means,
            String reached,
            int share,
            @Nullable String opens,
            @Nullable Link noFurther) {}
}
