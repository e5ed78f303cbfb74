package org.throughline.board.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.Board;
import org.throughline.board.permission.Permit;
import org.throughline.board.permission.Reach;
import org.throughline.events.AgencyId;
import org.throughline.events.Role;
import org.throughline.platform.web.InvalidField;
import org.throughline.platform.web.Refused;

/** Administrators create and disable accounts; all users replace their own passwords. */
@RestController
@RequestMapping("/api/accounts")
@Tag(name = "Accounts")
class AccountController {

    /** In bytes: BCrypt ignores the rest. */
    private static final int PASSWORD_MAX = 72;

    record NewAccount(
            @Schema(description = "Named after a desk, not after a person: events carry it", example = "lead-housing")
            @NotNull
            String login,

            @NotNull @Size(min = 12, max = PASSWORD_MAX) String password,
            @NotNull Role role,

            @Schema(type = "string", example = "csc", description = "For an agency lead only") @Nullable
            AgencyId agency) {}

    record NewPassword(
            @NotNull @Size(min = 12, max = PASSWORD_MAX) String password) {}

    record ShownAccount(String login, Role role, @Nullable AgencyId agency, boolean disabled) {}

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final AskerResolver askers;
    private final Board board;

    AccountController(Accounts accounts, PasswordEncoder passwords, AskerResolver askers, Board board) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.askers = askers;
        this.board = board;
    }

    @GetMapping
    @Permit(
            roles = {Role.AUDITOR, Role.ADMINISTRATOR},
            reach = Reach.ADMINISTRATION)
    @Operation(summary = "List the accounts")
    List<ShownAccount> all() {
        return accounts.all().stream().map(AccountController::shown).toList();
    }

    @PostMapping
    @Permit(roles = Role.ADMINISTRATOR, reach = Reach.ADMINISTRATION)
    @Operation(summary = "Create an account; the user has to replace the password at the first login")
    ResponseEntity<ShownAccount> create(@Valid @RequestBody NewAccount body) {
        if (!Account.isLogin(body.login()))
            throw new InvalidField("login", "is lower-case words with hyphens, at most 40 characters, and not 'me'");
        if ((body.role() == Role.AGENCY_LEAD) != (body.agency() != null))
            throw new InvalidField("agency", "is required for an agency lead, and must be left out for other roles");
        if (body.agency() != null && !board.knows(body.agency()))
            throw new InvalidField("agency", "is not in the board's directory; GET /api/directory lists its entries");
        var account = new Account(body.login(), encoded(body.password()), body.role(), body.agency(), true, false);
        if (!accounts.create(account, askers.asker().user()))
            throw Refused.conflict("LOGIN_IS_NEW", "there is an account with this login");
        return ResponseEntity.created(URI.create("/api/accounts/" + body.login()))
                .body(shown(account));
    }

    @PutMapping("/me/password")
    @Permit(
            roles = {Role.SECRETARY, Role.AGENCY_LEAD, Role.CHAIR, Role.AUDITOR, Role.ADMINISTRATOR},
            reach = Reach.OWN_ACCOUNT)
    @Operation(summary = "Replace your own password")
    ResponseEntity<Void> changeMine(@Valid @RequestBody NewPassword body) {
        accounts.changePassword(askers.asker().user(), encoded(body.password()), false);
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/{login}/password")
    @Permit(roles = Role.ADMINISTRATOR, reach = Reach.ADMINISTRATION)
    @Operation(summary = "Set a new password, which the user has to replace at the next login")
    ResponseEntity<Void> reset(@PathVariable String login, @Valid @RequestBody NewPassword body) {
        accounts.changePassword(known(login).login(), encoded(body.password()), true);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{login}/disabling")
    @Permit(roles = Role.ADMINISTRATOR, reach = Reach.ADMINISTRATION)
    @Operation(summary = "Disable an account; what was recorded under the login stays")
    ResponseEntity<Void> disable(@PathVariable String login) {
        if (login.equals(askers.asker().user()))
            throw Refused.conflict(
                    "NOBODY_DISABLES_THEMSELVES", "you cannot disable your own account; another administrator can");
        if (!accounts.disable(known(login).login()))
            throw Refused.conflict("SOMEBODY_ADMINISTERS", "this is the last administrator; create another one first");
        return ResponseEntity.noContent().build();
    }

    private Account known(String login) {
        return Optional.of(login)
                .filter(Account::isLogin)
                .flatMap(accounts::find)
                .orElseThrow(Refused::unknown);
    }

    private String encoded(String password) {
        if (password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > PASSWORD_MAX)
            throw new InvalidField("password", "is at most " + PASSWORD_MAX + " bytes long");
        return passwords.encode(password);
    }

    private static ShownAccount shown(Account account) {
        return new ShownAccount(account.login(), account.role(), account.agency(), account.disabled());
    }
}
