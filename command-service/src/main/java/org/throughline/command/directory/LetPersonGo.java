package org.throughline.command.directory;

import static org.throughline.events.Role.ADMINISTRATOR;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.Known;
import org.throughline.command.body.SourceBody;
import org.throughline.events.AgencyId;
import org.throughline.events.directory.DirectoryEvent;

/** Records that a person has left every role at an agency, and every action they own for it. */
@AllowedRoles({SECRETARY, ADMINISTRATOR})
public record LetPersonGo(
        @Schema(type = "string", example = "csc") @NotNull @Known
        AgencyId agency,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements DirectoryCommand {

    /** It is recorded as one event for each role, which the directory makes. */
    @Override
    public DirectoryEvent event(String entry, Decision decision, DecisionContext context) {
        throw new IllegalStateException("a departure is one event for each role");
    }
}
