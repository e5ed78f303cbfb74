package org.throughline.command.correction;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Map;
import org.throughline.events.PersonId;
import tools.jackson.databind.JsonNode;

/**
 * An entry of a history as a correction would state it: with the body that would record it again, as it was corrected last.
 *
 * @param version under which the entry shows, which a correction of it names
 * @param type of the event
 * @param people the names of those whom the body names by identifier, and the words of a source in place of a name
 */
public record CorrectableEntry(
        @Schema(example = "scr-child-j.f3.a2") String id,
        long version,
        String type,
        LocalDate effectiveOn,

        @Schema(description = "The name of the body's schema in this description", example = "RebaselineAction")
        String schema,

        JsonNode body,
        Map<PersonId, String> people) {}
