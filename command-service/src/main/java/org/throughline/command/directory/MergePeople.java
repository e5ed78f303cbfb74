package org.throughline.command.directory;

import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.KnownPerson;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.events.PersonId;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.platform.web.PlainText;

/** Makes one person of two records. Every action that names the one names the other from then on. */
@AllowedRoles(SECRETARY)
public record MergePeople(
        @Schema(type = "string", description = "The record that stays", example = "p-abcdefghjkmn")
        @NotNull
        @KnownPerson
        PersonId into,

        @Schema(example = "She was recorded under her former role too") @NotNull @PlainText
        String reason,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements DirectoryCommand {

    /** It is recorded on the actions too, which the directory does. */
    @Override
    public DirectoryEvent event(String entry, Decision decision, DecisionContext context) {
        throw new IllegalStateException("a merger is recorded on the actions too");
    }
}
