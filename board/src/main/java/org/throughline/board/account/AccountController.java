package org.throughline.board.account;

import static org.throughline.events.Role.ADMINISTRATOR;
import static org.throughline.events.Role.AGENCY_LEAD;
import static org.throughline.events.Role.AUDITOR;
import static org.throughline.events.Role.CHAIR;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.account.AccountAdministration.Given;
import org.throughline.board.account.Entitlement.ContentGrant;
import org.throughline.board.export.ExportRequest;
import org.throughline.board.permission.Permit;
import org.throughline.board.permission.Reach;
import org.throughline.events.AgencyId;
import org.throughline.events.Role;
import org.throughline.platform.problem.Refused;
import org.throughline.platform.web.PlainText;

/** Accounts over HTTP: who has which role from when to when, and the passwords. */
@RestController
@RequestMapping("/api/accounts")
@Tag(name = "Accounts")
class AccountController {

    private static final int LATEST_MAX = 200;

    record NewAccount(
            @Schema(description = "Named after a desk, not after a person: events carry it", example = "lead-housing")
            @NotNull
            String login,

            @Schema(description = "For one use. Leave it out and the response has one") @Nullable
            String password,

            @NotNull Role role,

            @Schema(type = "string", example = "csc", description = "For an agency lead only") @Nullable
            AgencyId agency,

            @Schema(description = "The first day; today if left out") @Nullable
            LocalDate from,

            @Schema(description = "The last day; leave it out for no planned end") @Nullable
            LocalDate to,

            @Nullable @PlainText(max = 500) String reason) {}

    record NewRole(
            @NotNull Role role,

            @Schema(type = "string", example = "csc", description = "For an agency lead only") @Nullable
            AgencyId agency,

            @Schema(description = "The first day; today if left out") @Nullable
            LocalDate from,

            @Schema(description = "The last day; leave it out for no planned end") @Nullable
            LocalDate to,

            @Nullable @PlainText(max = 500) String reason) {}

    @Schema(name = "EndOfRole")
    record End(
            @Schema(description = "Leave it out to end it at once") @Nullable
            LocalDate lastDay,

            @Nullable @PlainText(max = 500) String reason) {}

    @Schema(name = "NewContentGrant")
    record NewContent(
            @Schema(example = "The import of last quarter fails, and its rows have to be looked at")
            @NotNull
            @PlainText(max = 500)
            String reason,

            @Schema(description = "The first day; today if left out") @Nullable
            LocalDate from,

            @Schema(description = "The last day; at most 92 days in all") @NotNull
            LocalDate to) {}

    @Schema(name = "ReasonForAccount")
    record Reason(@Nullable @PlainText(max = 500) String reason) {}

    record NewPassword(
            @NotNull String password,

            @Schema(
                    description =
                            "Whether your tokens are revoked and your work accounts disconnected too; they stay if left out")
            @Nullable
            Boolean endsTokensAndWorkAccounts) {}

    @Schema(name = "NewOneTimePassword")
    record NewOneTime(
            @Schema(description = "Leave it out and the response has one") @Nullable
            String password) {}

    private final Accounts accounts;
    private final AccountAdministration administration;
    private final AskerResolver askers;
    private final Clock clock;

    AccountController(Accounts accounts, AccountAdministration administration, AskerResolver askers, Clock clock) {
        this.accounts = accounts;
        this.administration = administration;
        this.askers = askers;
        this.clock = clock;
    }

    @GetMapping
    @Permit(
            roles = {SECRETARY, CHAIR, AUDITOR, ADMINISTRATOR},
            reach = Reach.ADMINISTRATION,
            byToken = false)
    @Operation(
            summary = "List the accounts, or who could do what on a day",
            description =
                    "With asOf it has the accounts that could do something on that day: one line for each role, so"
                            + " two for an account whose role changed on it.")
    List<ShownAccount> all(
            @Parameter(description = "A day, also one to come") @RequestParam(required = false) @Nullable
                    LocalDate asOf,
            @ParameterObject ExportRequest export) {
        var all = accounts.all();
        if (asOf != null)
            return all.stream().flatMap(account -> on(account, asOf)).toList();
        var today = LocalDate.now(clock);
        return all.stream()
                .map(account -> shown(
                        account,
                        account.role(today).orElse(null),
                        account.content(today).orElse(null)))
                .toList();
    }

    @GetMapping("/changes")
    @Permit(
            roles = {SECRETARY, CHAIR, AUDITOR, ADMINISTRATOR},
            reach = Reach.ADMINISTRATION,
            byToken = false)
    @Operation(summary = "The latest changes of all accounts, at most 200: who gave what to whom, and when")
    List<AccountChange> changes(@ParameterObject ExportRequest export) {
        return accounts.latest(LATEST_MAX);
    }

    @GetMapping("/{login}/history")
    @Permit(
            roles = {SECRETARY, CHAIR, AUDITOR, ADMINISTRATOR},
            reach = Reach.ADMINISTRATION,
            byToken = false)
    @Operation(operationId = "listAccountHistory", summary = "Every change of one account, the first one first")
    List<AccountChange> history(@PathVariable String login, @ParameterObject ExportRequest export) {
        return Optional.of(login)
                .filter(Account::isLogin)
                .flatMap(accounts::find)
                .map(Account::changes)
                .orElseThrow(Refused::unknown);
    }

    @PostMapping
    @Permit(
            roles = {SECRETARY, CHAIR, ADMINISTRATOR},
            reach = Reach.ADMINISTRATION,
            byToken = false)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "createAccount",
            summary = "Create an account; its user has to replace the password within a week",
            description =
                    "A secretary or a chair creates the accounts that read content. An administrator creates those of"
                            + " administrators, and the first secretary or chair. A login is never used again for another account.")
    ResponseEntity<OneTimePassword> create(@Valid @RequestBody NewAccount body) {
        var given = new Given(body.role(), body.agency(), orToday(body.from()), body.to(), body.reason());
        var created = administration.create(askers.asker(), body.login(), body.password(), given);
        return ResponseEntity.created(URI.create("/api/accounts/" + body.login() + "/history"))
                .cacheControl(CacheControl.noStore())
                .body(created);
    }

    @PutMapping("/me/password")
    @Permit(
            roles = {SECRETARY, AGENCY_LEAD, CHAIR, AUDITOR, ADMINISTRATOR},
            reach = Reach.OWN_ACCOUNT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "changeMyPassword",
            summary = "Replace your own password",
            description =
                    "It has 15 to 128 characters of any kind and is not easy to guess. Several words that do not belong"
                            + " together are a good one. Every browser is signed out."
                            + " If another person may have known the old one, end tokens and work accounts too.")
    ResponseEntity<Void> changeMine(@Valid @RequestBody NewPassword body) {
        administration.changeOwnPassword(
                askers.asker(), body.password(), Boolean.TRUE.equals(body.endsTokensAndWorkAccounts()));
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/{login}/password")
    @Permit(
            roles = {SECRETARY, CHAIR, ADMINISTRATOR},
            reach = Reach.ADMINISTRATION,
            byToken = false)
    @Operation(
            operationId = "resetPassword",
            summary = "Set a new password, which the user has to replace within a week",
            description = "Sessions, tokens and work accounts of the user end, whoever had made them.")
    ResponseEntity<OneTimePassword> reset(@PathVariable String login, @Valid @RequestBody NewOneTime body) {
        return answered(administration.setPassword(askers.asker(), login, body.password()));
    }

    @PostMapping("/{login}/role")
    @Permit(
            roles = {SECRETARY, CHAIR, ADMINISTRATOR},
            reach = Reach.ADMINISTRATION,
            byToken = false)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "giveRole",
            summary = "Give the account another role or agency from a day on; the one before ends")
    ResponseEntity<Void> give(@PathVariable String login, @Valid @RequestBody NewRole body) {
        administration.give(
                askers.asker(),
                login,
                new Given(body.role(), body.agency(), orToday(body.from()), body.to(), body.reason()));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{login}/role/end")
    @Permit(
            roles = {SECRETARY, CHAIR, ADMINISTRATOR},
            reach = Reach.ADMINISTRATION,
            byToken = false)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "endRole", summary = "End the role of the account, at once or after a day")
    ResponseEntity<Void> end(@PathVariable String login, @Valid @RequestBody End body) {
        administration.end(askers.asker(), login, body.lastDay(), body.reason());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{login}/content")
    @Permit(
            roles = {SECRETARY, CHAIR},
            reach = Reach.ADMINISTRATION,
            byToken = false)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "giveContentPermission",
            summary = "Let an administrator read content for some days, with the reason",
            description = "It shows in GET /api/me of the administrator and in GET /api/accounts.")
    ResponseEntity<Void> giveContent(@PathVariable String login, @Valid @RequestBody NewContent body) {
        administration.giveContent(askers.asker(), login, body.reason(), orToday(body.from()), body.to());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{login}/content/end")
    @Permit(
            roles = {SECRETARY, CHAIR, ADMINISTRATOR},
            reach = Reach.ADMINISTRATION,
            byToken = false)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "endContentPermission",
            summary = "End at once an administrator's permission to read content")
    ResponseEntity<Void> endContent(@PathVariable String login, @Valid @RequestBody Reason body) {
        administration.endContent(askers.asker(), login, body.reason());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{login}/disabling")
    @Permit(
            roles = {SECRETARY, CHAIR, ADMINISTRATOR},
            reach = Reach.ADMINISTRATION,
            byToken = false)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "disableAccount",
            summary = "Disable an account; what was recorded under the login stays",
            description = "Its sessions, tokens and work accounts end for good.")
    ResponseEntity<Void> disable(
            @PathVariable String login, @Valid @RequestBody(required = false) @Nullable Reason body) {
        administration.disable(askers.asker(), login, body == null ? null : body.reason());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{login}/enabling")
    @Permit(
            roles = {SECRETARY, CHAIR, ADMINISTRATOR},
            reach = Reach.ADMINISTRATION,
            byToken = false)
    @Operation(
            operationId = "enableAccount",
            summary = "Enable a disabled account for the same desk, with a new password for one use")
    ResponseEntity<OneTimePassword> enable(@PathVariable String login, @Valid @RequestBody NewOneTime body) {
        return answered(administration.enable(askers.asker(), login, body.password()));
    }

    private static ResponseEntity<OneTimePassword> answered(OneTimePassword set) {
        return set.oneTimePassword() == null
                ? ResponseEntity.noContent().build()
                : ResponseEntity.status(HttpStatus.OK)
                        .cacheControl(CacheControl.noStore())
                        .body(set);
    }

    private Stream<ShownAccount> on(Account account, LocalDate day) {
        var zone = clock.getZone();
        return account.rolesOn(day, zone).stream()
                .map(role -> shown(account, role, account.contentOn(day, zone).orElse(null)));
    }

    private static ShownAccount shown(Account account, @Nullable Grant role, @Nullable Grant content) {
        return new ShownAccount(
                account.login(),
                role == null ? null : role.role(),
                role == null ? null : role.agency(),
                role == null ? null : role.from(),
                role == null ? null : role.to(),
                ContentGrant.of(content),
                account.disabled());
    }

    private LocalDate orToday(@Nullable LocalDate day) {
        return day == null ? LocalDate.now(clock) : day;
    }
}
