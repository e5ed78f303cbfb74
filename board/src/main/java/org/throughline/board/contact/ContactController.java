package org.throughline.board.contact;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.Board;
import org.throughline.board.DirectoryInTheLog;
import org.throughline.board.account.AskerResolver;
import org.throughline.board.account.ContentGrants;
import org.throughline.board.contact.Contacts.Contact;
import org.throughline.board.export.ExportRequest;
import org.throughline.board.people.People;
import org.throughline.board.permission.Permit;
import org.throughline.board.permission.Reach;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.DigestId.Reader;
import org.throughline.events.PersonId;
import org.throughline.events.Role;
import org.throughline.platform.problem.Refused;

/** Mail addresses of leads, owners and committees, for secretaries and administrators. */
@RestController
@RequestMapping("/api/contacts")
@Tag(name = "Contacts")
class ContactController {

    record Address(
            @Schema(
                    description = "One address; a mailbox of the desk rather than of a person",
                    example = "lead@csc.example.org")
            @NotNull
            @Email(regexp = "[^\\s<>\"(),;:\\\\@]{1,64}@[^\\s<>\"(),;:\\\\@]+\\.[^\\s<>\"(),;:\\\\@.]+")
            @Size(max = 254)
            String address) {}

    private final Contacts contacts;
    private final Board board;
    private final People people;
    private final DirectoryInTheLog directory;
    private final AskerResolver askers;
    private final ContentGrants grants;
    private final Clock clock;

    ContactController(
            Contacts contacts,
            Board board,
            People people,
            DirectoryInTheLog directory,
            AskerResolver askers,
            ContentGrants grants,
            Clock clock) {
        this.contacts = contacts;
        this.board = board;
        this.people = people;
        this.directory = directory;
        this.askers = askers;
        this.grants = grants;
        this.clock = clock;
    }

    @GetMapping
    @Permit(
            roles = {Role.SECRETARY, Role.ADMINISTRATOR},
            reach = Reach.ADMINISTRATION)
    @Operation(
            summary = "List the mail addresses",
            description = "An administrator reads the names of those owners alone who are in the directory.")
    List<ShownContact> all(@ParameterObject ExportRequest export) {
        var all = contacts.all();
        var names = people.namesOf(all.stream()
                .filter(contact -> contact.reader() == Reader.OWNER)
                .map(contact -> new PersonId(contact.id()))
                .filter(readable())
                .toList());
        return all.stream()
                .map(contact -> new ShownContact(
                        contact.reader(),
                        contact.id(),
                        contact.reader() == Reader.OWNER ? names.get(new PersonId(contact.id())) : null,
                        contact.address()))
                .toList();
    }

    /** Who owns actions is content. */
    private Predicate<PersonId> readable() {
        if (grants.mayReadContent(askers.asker())) return _ -> true;
        var inDirectory = directory.whole().people().stream()
                .map(entry -> entry.person().person())
                .collect(Collectors.toSet());
        return inDirectory::contains;
    }

    @GetMapping("/missing")
    @Permit(
            roles = {Role.SECRETARY, Role.ADMINISTRATOR},
            reach = Reach.ADMINISTRATION)
    @Operation(
            operationId = "listMissingContacts",
            summary = "List the agencies and committees of the board that have no mail address",
            description =
                    "Their digests are parked where digests are sent by mail. Owners are not listed: who has no address"
                            + " shows in /api/alerts/digests?failure=NO_ADDRESS.")
    List<MissingContact> missing(@ParameterObject ExportRequest export) {
        var today = LocalDate.now(clock);
        var now = directory.on(today, null);
        var known = contacts.all().stream()
                .map(contact -> new MissingContact(contact.reader(), contact.id()))
                .collect(Collectors.toSet());
        return Stream.concat(
                        now.agencies().entrySet().stream()
                                .filter(agency -> agency.getValue().standsOn(today))
                                .map(agency -> new MissingContact(Reader.LEAD, agency.getKey())),
                        now.committees().entrySet().stream()
                                .filter(committee ->
                                        committee.getValue().entry().standsOn(today))
                                .map(committee -> new MissingContact(Reader.COMMITTEE, committee.getKey())))
                .filter(reader -> !known.contains(reader))
                .toList();
    }

    @PutMapping("/agencies/{agency}")
    @Permit(
            roles = {Role.SECRETARY, Role.ADMINISTRATOR},
            reach = Reach.ADMINISTRATION)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "setAgencyContact", summary = "Set the mail address of the lead of an agency")
    ResponseEntity<Void> agency(@PathVariable AgencyId agency, @Valid @RequestBody Address body) {
        if (!board.knows(agency)) throw Refused.unknown();
        return put(Reader.LEAD, agency.value(), body);
    }

    @PutMapping("/people/{person}")
    @Permit(
            roles = {Role.SECRETARY, Role.ADMINISTRATOR},
            reach = Reach.ADMINISTRATION)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "setPersonContact", summary = "Set the mail address of an owner")
    ResponseEntity<Void> person(@PathVariable PersonId person, @Valid @RequestBody Address body) {
        if (!people.onRecord(person)) throw Refused.unknown();
        return put(Reader.OWNER, person.value(), body);
    }

    @PutMapping("/committees/{committee}")
    @Permit(
            roles = {Role.SECRETARY, Role.ADMINISTRATOR},
            reach = Reach.ADMINISTRATION)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "setCommitteeContact", summary = "Set the mail address of a committee")
    ResponseEntity<Void> committee(@PathVariable CommitteeId committee, @Valid @RequestBody Address body) {
        if (!board.knows(committee)) throw Refused.unknown();
        return put(Reader.COMMITTEE, committee.value(), body);
    }

    @DeleteMapping("/agencies/{agency}")
    @Permit(
            roles = {Role.SECRETARY, Role.ADMINISTRATOR},
            reach = Reach.ADMINISTRATION)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeAgencyContact", summary = "Remove the mail address of the lead of an agency")
    ResponseEntity<Void> noAgency(@PathVariable AgencyId agency) {
        return remove(Reader.LEAD, agency.value());
    }

    @DeleteMapping("/people/{person}")
    @Permit(
            roles = {Role.SECRETARY, Role.ADMINISTRATOR},
            reach = Reach.ADMINISTRATION)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removePersonContact", summary = "Remove the mail address of an owner")
    ResponseEntity<Void> noPerson(@PathVariable PersonId person) {
        return remove(Reader.OWNER, person.value());
    }

    @DeleteMapping("/committees/{committee}")
    @Permit(
            roles = {Role.SECRETARY, Role.ADMINISTRATOR},
            reach = Reach.ADMINISTRATION)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeCommitteeContact", summary = "Remove the mail address of a committee")
    ResponseEntity<Void> noCommittee(@PathVariable CommitteeId committee) {
        return remove(Reader.COMMITTEE, committee.value());
    }

    private ResponseEntity<Void> put(Reader reader, String id, Address body) {
        contacts.put(new Contact(reader, id, body.address()), askers.asker().user());
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<Void> remove(Reader reader, String id) {
        contacts.remove(reader, id);
        return ResponseEntity.noContent().build();
    }
}
