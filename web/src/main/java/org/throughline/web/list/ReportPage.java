package org.throughline.web.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.words.Link;

/**
 * A page of facts and tables.
 *
 * @param about a paragraph on what is shown, and on what is not
 * @param above the page that it belongs to
 * @param standpoint null where a page has only one
 * @param filters none where there is nothing to choose
 */
public record ReportPage(
        String title,
        String about,
        Link above,
        @Nullable StandpointBar standpoint,
        String address,
        List<Filter> filters,
        List<Fact> facts,
        List<Section> sections) {

    public record Fact(String name, List<String> values) {}

    /**
     * A table with a heading.
     *
     * @param note what to mind when reading it; null for nothing
     * @param none what is said in place of a table without rows
     */
    public record Section(String title, @Nullable String note, Table table, String none) {}
}
