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
import org.throughline.command.body.SourceBody;
import org.throughline.events.AgencyId;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.events.directory.DirectoryEvent.AgencyLeft;
import org.throughline.platform.web.PlainText;

/** Records that an agency has left the board. */
@AllowedRoles({SECRETARY, ADMINISTRATOR})
public record LetAgencyGo(
        @Schema(example = "Merged with another one") @NotNull @PlainText(max = 1000)
        String reason,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements DirectoryCommand {

    @Override
    public DirectoryEvent event(String entry, Decision decision, DecisionContext context) {
        return new AgencyLeft(
                decision.effectiveOn(), decision.authority(), decision.source(), new AgencyId(entry), reason);
    }
}
