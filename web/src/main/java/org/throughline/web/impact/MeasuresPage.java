package org.throughline.web.impact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.drawing.Drawing;
import org.throughline.web.list.Register;
import org.throughline.web.list.Table;
import org.throughline.web.words.Link;

/** Measures over time, each drawn, in words and as a table. */
public record MeasuresPage(Register register, List<Shown> measures) {

    /**
     * One measure of one action.
     *
     * @param id unique on the page
     * @param strength of the action's best evidence
     * @param drawing null where nothing was read
     * @param readings null where nothing was read
     */
    public record Shown(
            String id,
            String measure,
            Link action,
            String strength,
            List<String> sentences,
            @Nullable Drawing drawing,
            @Nullable Table readings) {}
}
