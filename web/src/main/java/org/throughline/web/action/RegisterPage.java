package org.throughline.web.action;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.layout.Choice;
import org.throughline.web.layout.Pages;
import org.throughline.web.layout.StandpointBar;

/**
 * The register of actions.
 *
 * @param caption what the table is about, in words
 * @param chosen the values of the filters as they were asked for, by parameter
 * @param more whether a filter is in use that is not in the first row
 */
public record RegisterPage(
        String title,
        String caption,
        StandpointBar standpoint,
        Filters filters,
        Chosen chosen,
        boolean more,
        String csv,
        String excel,
        List<Column> columns,
        List<Row> rows,
        Pages pages) {

    /** The values to choose from. */
    public record Filters(
            List<Choice> agencies,
            List<Choice> committees,
            List<Choice> themes,
            List<Choice> levels,
            List<Choice> signals,
            List<Choice> statuses,
            List<Choice> numbers) {}

    /** What was chosen; empty texts where nothing was. */
    public record Chosen(
            String q,
            String leadAgency,
            String committee,
            String theme,
            String level,
            String signal,
            String status,
            String number,
            String owner,
            String dueBefore,
            List<Choice> kept) {}

    /**
     * @param sorts the address of the register sorted by this column; null if it cannot be
     * @param ariaSort "ascending", "descending" or "none"
     */
    public record Column(String text, @Nullable String sorts, String ariaSort, boolean number) {}

    public record Row(
            String id,
            String address,
            String statement,
            String owner,
            ContextualDate due,
            String daysLate,
            String daysHidden,
            List<String> signals,
            String status) {}
}
