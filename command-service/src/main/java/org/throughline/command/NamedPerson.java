package org.throughline.command;

import static java.util.Objects.requireNonNull;
import static org.throughline.command.Rule.NAME_MEANS_ONE_PERSON;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.board.people.People;
import org.throughline.command.body.Known;
import org.throughline.events.AgencyId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.platform.web.PlainText;

/**
 * A person as a request names them, by their name or, if they are known already, by their identifier. The log has their
 * identifier; their name is in the directory of people.
 */
@NamesSomebody
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
        AgencyId agency,

        @Schema(
                description = "That it is another person than those on record whose name is spelled like this, which a"
                        + " refusal has proposed",
                defaultValue = "false")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Boolean newPerson) {

    public NamedPerson(String name, String role, AgencyId agency) {
        this(null, name, role, agency, null);
    }

    @AssertTrue(message = "name: is given, or the identifier of a person in its place")
    @Schema(hidden = true)
    boolean isNamedOnce() {
        return (person == null) != (name == null);
    }

    @AssertTrue(message = "newPerson: is given beside a name, not beside an identifier")
    @Schema(hidden = true)
    boolean isNewByName() {
        return person == null || newPerson == null || !newPerson;
    }

    public static NamedPerson of(Participant participant) {
        return new NamedPerson(participant.person(), null, participant.role(), participant.agency(), null);
    }

    public static @Nullable NamedPerson ofNullable(@Nullable Participant participant) {
        return participant == null ? null : of(participant);
    }

    /** Refuses a name like that of a person on record, unless the request gives the identifier or says that the person is new. */
    public Participant in(People people) {
        var who = person != null ? people.known(person, role, agency) : named(requireNonNull(name), people);
        return new Participant(who, role.strip(), agency);
    }

    private PersonId named(String called, People people) {
        if (Boolean.TRUE.equals(newPerson)) return people.add(called, role, agency);
        var namesakes = people.namesakes(called, role, agency);
        var meant = namesakes.onlyOne();
        if (meant != null) return meant;
        if (namesakes.none()) return people.add(called, role, agency);
        throw new RuleViolated(
                NAME_MEANS_ONE_PERSON,
                namesakes.same().isEmpty()
                        ? "somebody whose name is spelled like that is on record in another role or at another agency"
                        : "several people of that name have had this role at this agency",
                Stream.concat(namesakes.same().stream(), namesakes.near().stream())
                        .toList());
    }
}
