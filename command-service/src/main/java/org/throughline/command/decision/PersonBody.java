package org.throughline.command.decision;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.throughline.command.NamedPerson;
import org.throughline.events.AgencyId;
import org.throughline.platform.web.Text;

/** A person as a request names them: a name alone or a role alone is nobody. */
@Schema(name = "Person", description = "A named person, in a role, at an agency")
public record PersonBody(
        @Schema(example = "Example Person") @NotNull @Text(max = 200)
        String name,

        @Schema(example = "Service Manager") @NotNull @Text(max = 200)
        String role,

        @Schema(type = "string", example = "csc") @NotNull @Known
        AgencyId agency) {

    public NamedPerson asPerson() {
        return new NamedPerson(name.strip(), role.strip(), agency);
    }
}
