package org.throughline.query.theme;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Supplier;
import org.throughline.query.theme.ThemeDetail.Step;
import org.throughline.query.theme.ThemeDetail.What;

/**
 * Something that happened on a theme. Its sentence is made when it is shown: years of reviews have very many.
 *
 * @param id of the finding or action
 */
record FoundStep(LocalDate on, What what, String id, Supplier<Step> step) {

    static final Comparator<FoundStep> IN_ORDER =
            Comparator.comparing(FoundStep::on).thenComparing(FoundStep::what).thenComparing(FoundStep::id);

    Step shown() {
        return step.get();
    }
}
