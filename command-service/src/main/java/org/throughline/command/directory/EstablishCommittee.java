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
import org.throughline.events.CommitteeId;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.events.directory.DirectoryEvent.CommitteeEstablished;
import org.throughline.platform.web.PlainText;

/** Establishes a committee, such as a task-and-finish group. */
@AllowedRoles({SECRETARY, ADMINISTRATOR})
public record EstablishCommittee(
        @Schema(type = "string", example = "chronologies-group") @NotNull
        CommitteeId id,

        @Schema(example = "Task and finish group on chronologies") @NotNull @PlainText(max = 200)
        String name,

        @Schema(type = "string", description = "The agency, if the committee is an agency's own forum", example = "csc")
        @Known
        @Nullable
        AgencyId forumOf,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements DirectoryCommand {

    @Override
    public DirectoryEvent event(String entry, Decision decision, DecisionContext context) {
        return new CommitteeEstablished(
                decision.effectiveOn(), decision.authority(), decision.source(), id, name, forumOf, false);
    }
}
