package org.throughline.web.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A register whose rows are cells of words, links, numbers and marks; shown by {@code layout/list.jte}.
 *
 * @param about what the list is, in a sentence; null where its title says it
 * @param above the page that it belongs to; null where that is the menu
 */
public record ListPage(
        Register register,
        List<Row> rows,
        @Nullable String about,
        @Nullable Link above) {}
