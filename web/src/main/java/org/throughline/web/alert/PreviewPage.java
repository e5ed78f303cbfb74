package org.throughline.web.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.list.Filter;
import org.throughline.web.list.Pages;
import org.throughline.web.list.Table;
import org.throughline.web.words.Link;

/**
 * What the watch of a day would send.
 *
 * @param about the day, and whether the watch runs on it
 * @param digests one row for each reader; null where one digest was chosen
 * @param readers the pages of that table
 * @param all the page with that table; null where it is shown
 * @param chosen the digest that is shown whole; null while none is
 * @param groups its lines
 * @param steps what would be escalated, and which alerts would end
 * @param runs whether the user may run the watch of today
 */
public record PreviewPage(
        String about,
        List<Filter> filters,
        @Nullable Table digests,
        @Nullable Pages readers,
        @Nullable Link all,
        @Nullable String chosen,
        List<ShownGroup> groups,
        @Nullable Pages pages,
        Table steps,
        String more,
        boolean runs) {}
