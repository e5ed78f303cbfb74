package org.throughline.command.directory;

import static org.throughline.events.Role.ADMINISTRATOR;
import static org.throughline.events.Role.SECRETARY;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.NamedPerson;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.events.directory.DirectoryEvent.PersonEntered;

/** Records that a person has taken up a role at an agency. */
@AllowedRoles({SECRETARY, ADMINISTRATOR})
public record EnterPerson(
        @NotNull @Valid NamedPerson person,
        @Nullable LocalDate effectiveOn,
        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements DirectoryCommand {

    @Override
    public PersonEntered event(String entry, Decision decision, DecisionContext context) {
        return new PersonEntered(
                decision.effectiveOn(), decision.authority(), decision.source(), person.in(context.people()));
    }
}
