package org.throughline.query.directory;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.PersonId;
import org.throughline.platform.web.PlainText;
import org.throughline.query.list.TextSearch;

/** Which people a question is about. */
record PersonFilter(
        @Parameter(schema = @Schema(type = "string"), description = "This person alone", example = "p-abcdefghjkmn")
        @Nullable
        PersonId person,

        @Parameter(schema = @Schema(type = "string"), example = "csc") @Nullable
        AgencyId agency,

        @Parameter(description = "Part of a role") @PlainText(max = 200, words = false) @Nullable
        String role,

        @Parameter(description = "Whether the person owns an open action") @Nullable
        Boolean owns,

        @Parameter(description = "Whether the person has a role, or an open action, on the day asked about") @Nullable
        Boolean present,

        @Parameter(description = "Words in the name, or the beginning of the identifier; all must occur")
        @PlainText(max = 200, words = false)
        @Nullable
        String q) {

    boolean lets(PersonRow row) {
        return (person == null || person.equals(row.person()))
                && (agency == null || row.roles().stream().anyMatch(held -> agency.equals(held.agency())))
                && (role == null
                        || row.roles().stream()
                                .anyMatch(held ->
                                        held.role().toLowerCase(Locale.ROOT).contains(role.toLowerCase(Locale.ROOT))))
                && (owns == null || owns == (row.open() > 0))
                && (present == null || present == row.present())
                && (q == null
                        || TextSearch.has(
                                row.name() == null ? "" : TextSearch.text(row.name()),
                                null,
                                row.person().value(),
                                words()));
    }

    private List<String> words() {
        return q == null ? List.of() : TextSearch.words(q);
    }
}
