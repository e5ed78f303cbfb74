package org.throughline.command.directory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.DirectoryInTheLog;
import org.throughline.board.people.People;
import org.throughline.board.permission.Permit;
import org.throughline.board.permission.Reach;
import org.throughline.command.RequestContext;
import org.throughline.command.decision.CommandDispatcher;
import org.throughline.command.decision.Responses;
import org.throughline.command.decision.Responses.Taken;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.PersonId;
import org.throughline.events.ThemeId;
import org.throughline.platform.problem.Refused;

/** Decisions on the directory over HTTP. */
@RestController
@RequestMapping("/api/directory")
@Tag(name = "Directory and policy")
class DirectoryCommandController {

    private static final String NONE = "";

    private final CommandDispatcher dispatcher;
    private final DirectoryInTheLog directory;
    private final People people;

    DirectoryCommandController(CommandDispatcher dispatcher, DirectoryInTheLog directory, People people) {
        this.dispatcher = dispatcher;
        this.directory = directory;
        this.people = people;
    }

    @PostMapping("/agencies")
    @Permit(reach = Reach.EVERYTHING)
    @Operation(summary = "Enter an agency")
    ResponseEntity<Taken> enter(@Valid @RequestBody EnterAgency command, RequestContext request) {
        return dispatch(NONE, command, request);
    }

    @PostMapping("/agencies/{agency}/name")
    @Permit(reach = Reach.EVERYTHING)
    @Operation(summary = "Rename an agency")
    ResponseEntity<Taken> rename(
            @PathVariable AgencyId agency, @Valid @RequestBody RenameAgency command, RequestContext request) {
        return dispatch(agency.value(), command, request);
    }

    @PostMapping("/agencies/{agency}/departure")
    @Permit(reach = Reach.EVERYTHING)
    @Operation(summary = "Record that an agency has left the board")
    ResponseEntity<Taken> leave(
            @PathVariable AgencyId agency, @Valid @RequestBody LetAgencyGo command, RequestContext request) {
        return dispatch(agency.value(), command, request);
    }

    @PostMapping("/committees")
    @Permit(reach = Reach.EVERYTHING)
    @Operation(summary = "Establish a committee, such as a task-and-finish group")
    ResponseEntity<Taken> establish(@Valid @RequestBody EstablishCommittee command, RequestContext request) {
        return dispatch(NONE, command, request);
    }

    @PostMapping("/committees/{committee}/name")
    @Permit(reach = Reach.EVERYTHING)
    @Operation(summary = "Rename a committee")
    ResponseEntity<Taken> rename(
            @PathVariable CommitteeId committee, @Valid @RequestBody RenameCommittee command, RequestContext request) {
        return dispatch(committee.value(), command, request);
    }

    @PostMapping("/committees/{committee}/dissolution")
    @Permit(reach = Reach.EVERYTHING)
    @Operation(summary = "Dissolve a committee")
    ResponseEntity<Taken> dissolve(
            @PathVariable CommitteeId committee,
            @Valid @RequestBody DissolveCommittee command,
            RequestContext request) {
        return dispatch(committee.value(), command, request);
    }

    @PostMapping("/themes")
    @Permit(reach = Reach.EVERYTHING)
    @Operation(summary = "Add a theme")
    ResponseEntity<Taken> add(@Valid @RequestBody AddTheme command, RequestContext request) {
        return dispatch(NONE, command, request);
    }

    @PostMapping("/themes/{theme}/name")
    @Permit(reach = Reach.EVERYTHING)
    @Operation(summary = "Rename a theme")
    ResponseEntity<Taken> rename(
            @PathVariable ThemeId theme, @Valid @RequestBody RenameTheme command, RequestContext request) {
        return dispatch(theme.value(), command, request);
    }

    @PostMapping("/themes/{theme}/retirement")
    @Permit(reach = Reach.EVERYTHING)
    @Operation(summary = "Retire a theme")
    ResponseEntity<Taken> retire(
            @PathVariable ThemeId theme, @Valid @RequestBody RetireTheme command, RequestContext request) {
        return dispatch(theme.value(), command, request);
    }

    @PostMapping("/people")
    @Permit(reach = Reach.EVERYTHING)
    @Operation(summary = "Record that a person has taken up a role; the response has the person's identifier")
    ResponseEntity<Taken> enter(@Valid @RequestBody EnterPerson command, RequestContext request) {
        return dispatch(NONE, command, request);
    }

    @PostMapping("/people/{person}/departure")
    @Permit(reach = Reach.EVERYTHING)
    @Operation(summary = "Record that a person has left an agency, and every action they own for it")
    ResponseEntity<Taken> leave(
            @PathVariable PersonId person, @Valid @RequestBody LetPersonGo command, RequestContext request) {
        return dispatch(person.value(), command, request);
    }

    @PostMapping("/people/{person}/merger")
    @Permit(reach = Reach.EVERYTHING)
    @Operation(summary = "Record that two records are of one person; the response has the identifier that stays")
    ResponseEntity<Taken> merge(
            @PathVariable PersonId person, @Valid @RequestBody MergePeople command, RequestContext request) {
        return dispatch(known(person), command, request);
    }

    @PostMapping("/people/{person}/split")
    @Permit(reach = Reach.EVERYTHING)
    @Operation(summary = "Record that one record is of two people; the response has the identifier of the other one")
    ResponseEntity<Taken> split(
            @PathVariable PersonId person, @Valid @RequestBody SplitPerson command, RequestContext request) {
        return dispatch(known(person), command, request);
    }

    private String known(PersonId person) {
        if (people.namesOf(List.of(person)).isEmpty() || people.isOfSource(person)) throw Refused.unknown();
        return person.value();
    }

    private ResponseEntity<Taken> dispatch(String entry, DirectoryCommand command, RequestContext request) {
        var receipt = dispatcher.dispatch(new DecideOnDirectory(entry, command, request));
        directory.latest(); // so that the next decision here is taken by it
        return Responses.recorded(receipt);
    }
}
