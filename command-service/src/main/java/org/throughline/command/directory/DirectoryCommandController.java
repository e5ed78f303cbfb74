package org.throughline.command.directory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.DirectoryInTheLog;
import org.throughline.command.Decision;
import org.throughline.command.decision.Answers;
import org.throughline.command.decision.Answers.Taken;
import org.throughline.command.decision.Asked;
import org.throughline.command.decision.AuthorityBody;
import org.throughline.command.decision.DecisionBody;
import org.throughline.command.decision.Decisions;
import org.throughline.command.decision.Known;
import org.throughline.command.decision.PersonBody;
import org.throughline.command.decision.SourceBody;
import org.throughline.command.directory.DirectoryCommand.AddTheme;
import org.throughline.command.directory.DirectoryCommand.DissolveCommittee;
import org.throughline.command.directory.DirectoryCommand.EnterAgency;
import org.throughline.command.directory.DirectoryCommand.EnterPerson;
import org.throughline.command.directory.DirectoryCommand.EstablishCommittee;
import org.throughline.command.directory.DirectoryCommand.LetAgencyGo;
import org.throughline.command.directory.DirectoryCommand.LetPersonGo;
import org.throughline.command.directory.DirectoryCommand.RenameAgency;
import org.throughline.command.directory.DirectoryCommand.RenameCommittee;
import org.throughline.command.directory.DirectoryCommand.RenameTheme;
import org.throughline.command.directory.DirectoryCommand.RetireTheme;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.PersonId;
import org.throughline.events.ThemeId;
import org.throughline.platform.web.Text;

/** The write side of the directory over HTTP. */
@RestController
@RequestMapping("/api/directory")
@Tag(name = "Directory and policy")
class DirectoryCommandController {

    record NewAgency(
            @Schema(type = "string", example = "fire") @NotNull
            AgencyId id,

            @Schema(example = "Fire and Rescue Service") @NotNull @Text(max = 200)
            String name,

            @Nullable LocalDate effectiveOn,
            @Valid @Nullable AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionBody {}

    record NewCommittee(
            @Schema(type = "string", example = "chronologies-group") @NotNull
            CommitteeId id,

            @Schema(example = "Task and finish group on chronologies") @NotNull @Text(max = 200)
            String name,

            @Schema(type = "string", description = "The agency whose own forum it is, if it is one's", example = "csc")
            @Known
            @Nullable
            AgencyId forumOf,

            @Nullable LocalDate effectiveOn,
            @Valid @Nullable AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionBody {}

    record NewTheme(
            @Schema(type = "string", example = "supervision") @NotNull
            ThemeId id,

            @Schema(example = "Supervision") @NotNull @Text(max = 200)
            String name,

            @Nullable LocalDate effectiveOn,
            @Valid @Nullable AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionBody {}

    record Name(
            @Schema(example = "Northumberland Fire and Rescue Service") @NotNull @Text(max = 200)
            String name,

            @Nullable LocalDate effectiveOn,
            @Valid @Nullable AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionBody {}

    record End(
            @Schema(example = "Merged with another one") @NotNull @Text(max = 1000)
            String reason,

            @Nullable LocalDate effectiveOn,
            @Valid @Nullable AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionBody {}

    record NewPerson(
            @NotNull @Valid PersonBody person,
            @Nullable LocalDate effectiveOn,
            @Valid @Nullable AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionBody {}

    record Departure(
            @Schema(type = "string", example = "csc") @NotNull @Known
            AgencyId agency,

            @Nullable LocalDate effectiveOn,
            @Valid @Nullable AuthorityBody authority,
            @Valid @Nullable SourceBody source)
            implements DecisionBody {}

    private final Decisions decisions;
    private final DirectoryInTheLog directory;
    private final Clock clock;

    DirectoryCommandController(Decisions decisions, DirectoryInTheLog directory, Clock clock) {
        this.decisions = decisions;
        this.directory = directory;
        this.clock = clock;
    }

    @PostMapping("/agencies")
    @Operation(summary = "Enter an agency")
    ResponseEntity<Taken> enter(@Valid @RequestBody NewAgency body, Asked asked) {
        return take(body, asked, decision -> new EnterAgency(decision, body.id(), body.name()));
    }

    @PostMapping("/agencies/{agency}/name")
    @Operation(summary = "Rename an agency")
    ResponseEntity<Taken> rename(@PathVariable AgencyId agency, @Valid @RequestBody Name body, Asked asked) {
        return take(body, asked, decision -> new RenameAgency(decision, agency, body.name()));
    }

    @PostMapping("/agencies/{agency}/departure")
    @Operation(summary = "Record that an agency has left the board")
    ResponseEntity<Taken> leave(@PathVariable AgencyId agency, @Valid @RequestBody End body, Asked asked) {
        return take(body, asked, decision -> new LetAgencyGo(decision, agency, body.reason()));
    }

    @PostMapping("/committees")
    @Operation(summary = "Establish a committee, such as a task-and-finish group")
    ResponseEntity<Taken> establish(@Valid @RequestBody NewCommittee body, Asked asked) {
        return take(body, asked, decision -> new EstablishCommittee(decision, body.id(), body.name(), body.forumOf()));
    }

    @PostMapping("/committees/{committee}/name")
    @Operation(summary = "Rename a committee")
    ResponseEntity<Taken> rename(@PathVariable CommitteeId committee, @Valid @RequestBody Name body, Asked asked) {
        return take(body, asked, decision -> new RenameCommittee(decision, committee, body.name()));
    }

    @PostMapping("/committees/{committee}/dissolution")
    @Operation(summary = "Dissolve a committee")
    ResponseEntity<Taken> dissolve(@PathVariable CommitteeId committee, @Valid @RequestBody End body, Asked asked) {
        return take(body, asked, decision -> new DissolveCommittee(decision, committee, body.reason()));
    }

    @PostMapping("/themes")
    @Operation(summary = "Add a theme")
    ResponseEntity<Taken> add(@Valid @RequestBody NewTheme body, Asked asked) {
        return take(body, asked, decision -> new AddTheme(decision, body.id(), body.name()));
    }

    @PostMapping("/themes/{theme}/name")
    @Operation(summary = "Rename a theme")
    ResponseEntity<Taken> rename(@PathVariable ThemeId theme, @Valid @RequestBody Name body, Asked asked) {
        return take(body, asked, decision -> new RenameTheme(decision, theme, body.name()));
    }

    @PostMapping("/themes/{theme}/retirement")
    @Operation(summary = "Retire a theme")
    ResponseEntity<Taken> retire(@PathVariable ThemeId theme, @Valid @RequestBody End body, Asked asked) {
        return take(body, asked, decision -> new RetireTheme(decision, theme, body.reason()));
    }

    @PostMapping("/people")
    @Operation(summary = "Enter somebody in a role; answers with the identifier they are known by")
    ResponseEntity<Taken> enter(@Valid @RequestBody NewPerson body, Asked asked) {
        return take(
                body, asked, decision -> new EnterPerson(decision, body.person().asPerson()));
    }

    @PostMapping("/people/{person}/departure")
    @Operation(summary = "Record that somebody has left an agency, and on every action they owe for it")
    ResponseEntity<Taken> leave(@PathVariable PersonId person, @Valid @RequestBody Departure body, Asked asked) {
        return take(body, asked, decision -> new LetPersonGo(decision, person, body.agency()));
    }

    private ResponseEntity<Taken> take(DecisionBody body, Asked asked, Function<Decision, DirectoryCommand> command) {
        var receipt = decisions.take(command.apply(body.decision(asked, clock)), body, asked);
        directory.latest(); // so that the next decision here is taken by it
        return Answers.recorded(receipt);
    }
}
