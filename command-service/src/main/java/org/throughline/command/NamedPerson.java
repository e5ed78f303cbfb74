package org.throughline.command;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.throughline.board.people.People;
import org.throughline.events.AgencyId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.platform.web.PlainText;

/**
 * A person as a request names them, by their name or, if they are known already, by their identifier. The log has their
 * identifier; their name is in the directory of people.
 */
@Schema(name = "Person", description = "A named person, in a role, at an agency")
public record NamedPerson(
        @Schema(type = "string", description = "The identifier of a person on record, in place of the name")
        @KnownPerson
        @Nullable
        PersonId person,

        @Schema(example = "Example Person") @PlainText(max = 200) @Nullable
        String name,

        @Schema(example = "Service Manager") @NotNull @PlainText(max = 200)
        String role,

        @Schema(type = "string", example = "csc") @NotNull @Known
        AgencyId agency) {

    public NamedPerson(String name, String role, AgencyId agency) {
        this(null, name, role, agency);
    }

    @AssertTrue(message = "name: is given, or the identifier of a person in its place")
    @Schema(hidden = true)
    boolean isNamedOnce() {
        return (person == null) != (name == null);
    }

    public static NamedPerson of(Participant participant) {
        return new NamedPerson(participant.person(), null, participant.role(), participant.agency());
    }

    public static @Nullable NamedPerson ofNullable(@Nullable Participant participant) {
        return participant == null ? null : of(participant);
    }

    public Participant in(People people) {
        var who = person != null ? person : people.idOf(requireNonNull(name).strip(), agency);
        return new Participant(who, role.strip(), agency);
    }
}
