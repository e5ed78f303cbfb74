package org.throughline.command;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.throughline.board.people.People;
import org.throughline.events.AgencyId;
import org.throughline.events.Participant;
import org.throughline.platform.web.PlainText;

/** A person as a request names them. The log has their identifier; their name is in the directory of people. */
@Schema(name = "Person", description = "A named person, in a role, at an agency")
public record NamedPerson(
        @Schema(example = "Example Person") @NotNull @PlainText(max = 200)
        String name,

        @Schema(example = "Service Manager") @NotNull @PlainText(max = 200)
        String role,

        @Schema(type = "string", example = "csc") @NotNull @Known
        AgencyId agency) {

    public Participant in(People people) {
        return new Participant(people.idOf(name.strip(), agency), role.strip(), agency);
    }
}
