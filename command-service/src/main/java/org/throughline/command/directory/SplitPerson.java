package org.throughline.command.directory;

import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.events.ActionId;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.platform.web.PlainText;

/** Splits one record into two people: the listed actions belong to the second person, who has the same name. */
@AllowedRoles(SECRETARY)
public record SplitPerson(
        @Schema(
                description =
                        "The actions on which the record means the other person, who gets an identifier of their own",
                example = "[\"scr-child-j.f1.a1\"]")
        @NotNull
        @Size(min = 1, max = 1000)
        List<@NotNull ActionId> actions,

        @Schema(example = "Two officers of one name") @NotNull @PlainText
        String reason,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements DirectoryCommand {

    /** It is recorded on the actions too, which the directory does. */
    @Override
    public DirectoryEvent event(String entry, Decision decision, DecisionContext context) {
        throw new IllegalStateException("a split is recorded on the actions too");
    }
}
