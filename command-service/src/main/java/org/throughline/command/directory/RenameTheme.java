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
import org.throughline.events.ThemeId;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.events.directory.DirectoryEvent.ThemeRenamed;
import org.throughline.platform.web.PlainText;

/** Renames a theme. */
@AllowedRoles({SECRETARY, ADMINISTRATOR})
public record RenameTheme(
        @Schema(example = "Supervision and support") @NotNull @PlainText(max = 200)
        String name,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements DirectoryCommand {

    @Override
    public DirectoryEvent event(String entry, Decision decision, DecisionContext context) {
        return new ThemeRenamed(
                decision.effectiveOn(), decision.authority(), decision.source(), new ThemeId(entry), name);
    }
}
