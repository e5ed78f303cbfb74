package org.throughline.command.review.disclosure;

import static org.throughline.command.Command.orNone;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.body.Known;
import org.throughline.events.AgencyId;
import org.throughline.events.Role;
import org.throughline.events.review.Readers;

/** Who may still read a restricted review, by role, by agency and by login. */
@Schema(description = "Who may still read the review: by role, by agency and by login")
public record ReadersBody(
        @Schema(description = "Roles. SECRETARY or CHAIR is among them, or nobody could lift the restriction")
        @NotNull
        @Size(max = 5)
        List<@NotNull Role> roles,

        @Schema(description = "Agencies, whose leads may read it", example = "[\"police\"]") @Size(max = 100) @Nullable
        List<@NotNull @Known AgencyId> agencies,

        @Schema(description = "Logins", example = "[\"auditor-2\"]") @Size(max = 100) @Nullable
        List<@NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "is a login") @Size(max = 40) String>
                users) {

    @AssertTrue(message = "roles: include SECRETARY or CHAIR, or nobody could review and lift the restriction")
    @Schema(hidden = true)
    boolean isLiftable() {
        return roles == null || roles.contains(Role.SECRETARY) || roles.contains(Role.CHAIR);
    }

    static ReadersBody of(Readers readers) {
        return new ReadersBody(readers.roles(), readers.agencies(), readers.users());
    }

    Readers asReaders() {
        return new Readers(
                roles.stream().distinct().sorted().toList(),
                orNone(agencies).stream().distinct().toList(),
                orNone(users).stream().distinct().sorted().toList());
    }

    boolean admits(AgencyId agency) {
        return orNone(agencies).contains(agency);
    }
}
