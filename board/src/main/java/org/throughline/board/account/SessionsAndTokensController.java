package org.throughline.board.account;

import static org.throughline.events.Role.ADMINISTRATOR;
import static org.throughline.events.Role.AGENCY_LEAD;
import static org.throughline.events.Role.AUDITOR;
import static org.throughline.events.Role.CHAIR;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.export.ExportRequest;
import org.throughline.board.permission.Permit;
import org.throughline.board.permission.Reach;
import org.throughline.platform.signin.TokenScope;
import org.throughline.platform.web.PlainText;

/** Where a user is signed in: browsers with sessions, and programs with tokens. */
@RestController
@RequestMapping("/api/accounts")
@Tag(name = "Accounts")
class SessionsAndTokensController {

    @Schema(name = "NewToken")
    record NewToken(
            @Schema(
                    description = "What the program does. Name no person",
                    example = "Monthly figures for the dashboard")
            @NotNull
            @PlainText(max = 100)
            String purpose,

            @Schema(
                    description = "READ asks what you may read. RECORD records the decisions that you may record."
                            + " ADMINISTER runs the program, as far as you may, but changes no account")
            @NotEmpty
            Set<@NotNull TokenScope> scopes,

            @Schema(description = "The last day it can be used on, at most 366 days from now; 90 days if left out")
            @Nullable
            LocalDate lastDay) {}

    private final SessionsAndTokens signedIn;
    private final AskerResolver askers;

    SessionsAndTokensController(SessionsAndTokens signedIn, AskerResolver askers) {
        this.signedIn = signedIn;
        this.askers = askers;
    }

    @GetMapping("/me/sessions")
    @Permit(
            roles = {SECRETARY, AGENCY_LEAD, CHAIR, AUDITOR, ADMINISTRATOR},
            reach = Reach.OWN_ACCOUNT)
    @Operation(
            operationId = "listMySessions",
            summary = "The browsers in which you are signed in, the one used last first")
    List<OwnSession> sessions(@ParameterObject ExportRequest export) {
        return signedIn.sessions(askers.asker().user());
    }

    @PostMapping("/me/sessions/end")
    @Permit(
            roles = {SECRETARY, AGENCY_LEAD, CHAIR, AUDITOR, ADMINISTRATOR},
            reach = Reach.OWN_ACCOUNT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "endMySessions", summary = "Sign out in every browser; programs with your tokens go on")
    ResponseEntity<Void> endMine() {
        signedIn.endSessions(askers.asker().user());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/me/sessions/{session}/end")
    @Permit(
            roles = {SECRETARY, AGENCY_LEAD, CHAIR, AUDITOR, ADMINISTRATOR},
            reach = Reach.OWN_ACCOUNT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "endMySession", summary = "Sign out in one browser")
    ResponseEntity<Void> endMine(@PathVariable String session) {
        signedIn.endSession(askers.asker().user(), session);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{login}/sessions/end")
    @Permit(
            roles = {SECRETARY, CHAIR, ADMINISTRATOR},
            reach = Reach.ADMINISTRATION,
            byToken = false)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "endSessions", summary = "Sign another user out in every browser")
    ResponseEntity<Void> end(@PathVariable String login) {
        signedIn.endSessionsOf(askers.asker(), login);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/me/tokens")
    @Permit(
            roles = {SECRETARY, AGENCY_LEAD, CHAIR, AUDITOR, ADMINISTRATOR},
            reach = Reach.OWN_ACCOUNT)
    @Operation(
            operationId = "listMyTokens",
            summary = "Your tokens of programs, the newest first, with those that have ended")
    List<ProgramToken> tokens(@ParameterObject ExportRequest export) {
        return signedIn.tokens(askers.asker().user());
    }

    @PostMapping("/me/tokens")
    @Permit(
            roles = {SECRETARY, AGENCY_LEAD, CHAIR, AUDITOR, ADMINISTRATOR},
            reach = Reach.OWN_ACCOUNT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "makeMyToken",
            summary = "Make a token with which a program signs in as you",
            description =
                    "The program sends it as Authorization: Bearer. It is shown once, in this response. It holds for your"
                            + " present role, and ends when your account is disabled or another person sets your password.")
    ResponseEntity<IssuedToken> make(@Valid @RequestBody NewToken body) {
        var made = signedIn.make(askers.user(), body.purpose(), body.scopes(), body.lastDay());
        return ResponseEntity.created(URI.create("/api/accounts/me/tokens"))
                .cacheControl(CacheControl.noStore())
                .body(made);
    }

    @PostMapping("/me/tokens/{token}/revocation")
    @Permit(
            roles = {SECRETARY, AGENCY_LEAD, CHAIR, AUDITOR, ADMINISTRATOR},
            reach = Reach.OWN_ACCOUNT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "revokeMyToken", summary = "Revoke one of your tokens")
    ResponseEntity<Void> revokeMine(@PathVariable String token) {
        signedIn.revoke(askers.asker(), askers.asker().user(), token);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/{login}/tokens")
    @Permit(
            roles = {SECRETARY, CHAIR, AUDITOR, ADMINISTRATOR},
            reach = Reach.ADMINISTRATION,
            byToken = false)
    @Operation(
            operationId = "listTokens",
            summary = "The tokens of an account, the newest first, with those that have ended")
    List<ProgramToken> tokens(@PathVariable String login, @ParameterObject ExportRequest export) {
        return signedIn.tokensOf(login);
    }

    @PostMapping("/{login}/tokens/{token}/revocation")
    @Permit(
            roles = {SECRETARY, CHAIR, ADMINISTRATOR},
            reach = Reach.ADMINISTRATION,
            byToken = false)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "revokeToken", summary = "Revoke a token of another user")
    ResponseEntity<Void> revoke(@PathVariable String login, @PathVariable String token) {
        signedIn.revokeOf(askers.asker(), login, token);
        return ResponseEntity.noContent().build();
    }
}
