package org.throughline.web.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.words.Link;

/**
 * A register whose rows are cells of words, links, numbers and marks; shown by {@code layout/list.jte}.
 *
 * @param about what the list is, in a sentence; null where its title says it
 * @param above the page that it belongs to; null where that is the menu
 * @param beside other pages about the same
 */
public record ListPage(
        Register register,
        List<Row> rows,
        @Nullable String about,
        @Nullable Link above,
        List<Link> beside) {

    public ListPage(Register register, List<Row> rows, @Nullable String about, @Nullable Link above) {
        this(register, rows, about, above, List.of());
    }

    public ListPage beside(Link... others) {
        return new ListPage(register, rows, about, above, List.of(others));
    }
}
