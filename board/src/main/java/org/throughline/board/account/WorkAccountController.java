package org.throughline.board.account;

import static org.throughline.events.Role.ADMINISTRATOR;
import static org.throughline.events.Role.AGENCY_LEAD;
import static org.throughline.events.Role.AUDITOR;
import static org.throughline.events.Role.CHAIR;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.export.ExportRequest;
import org.throughline.board.permission.Permit;
import org.throughline.board.permission.Reach;
import org.throughline.platform.problem.Refused;

/** Accounts at an OpenID Connect provider, listed and removed. They are connected by signing in with them. */
@RestController
@RequestMapping("/api/accounts")
@Tag(name = "Accounts")
class WorkAccountController {

    private final WorkAccounts workAccounts;
    private final AccountAdministration administration;
    private final AskerResolver askers;

    WorkAccountController(WorkAccounts workAccounts, AccountAdministration administration, AskerResolver askers) {
        this.workAccounts = workAccounts;
        this.administration = administration;
        this.askers = askers;
    }

    @GetMapping("/me/work-accounts")
    @Permit(
            roles = {SECRETARY, AGENCY_LEAD, CHAIR, AUDITOR, ADMINISTRATOR},
            reach = Reach.OWN_ACCOUNT)
    @Operation(operationId = "listMyWorkAccounts", summary = "The work accounts with which you sign in")
    List<WorkAccount> mine(@ParameterObject ExportRequest export) {
        return workAccounts.of(askers.asker().user());
    }

    @PostMapping("/me/work-accounts/{workAccount}/removal")
    @Permit(
            roles = {SECRETARY, AGENCY_LEAD, CHAIR, AUDITOR, ADMINISTRATOR},
            reach = Reach.OWN_ACCOUNT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "removeMyWorkAccount",
            summary = "Sign in with a work account no more; you are signed out in every browser")
    ResponseEntity<Void> removeMine(@PathVariable String workAccount) {
        return removed(askers.asker().user(), workAccount);
    }

    @GetMapping("/{login}/work-accounts")
    @Permit(
            roles = {SECRETARY, CHAIR, AUDITOR, ADMINISTRATOR},
            reach = Reach.ADMINISTRATION,
            byToken = false)
    @Operation(operationId = "listWorkAccounts", summary = "The work accounts with which a user signs in")
    List<WorkAccount> of(@PathVariable String login, @ParameterObject ExportRequest export) {
        return workAccounts.of(administration.known(login).login());
    }

    @PostMapping("/{login}/work-accounts/{workAccount}/removal")
    @Permit(
            roles = {SECRETARY, CHAIR, ADMINISTRATOR},
            reach = Reach.ADMINISTRATION,
            byToken = false)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "removeWorkAccount",
            summary = "Let nobody sign in as a user with this work account any more; the user is signed out")
    ResponseEntity<Void> remove(@PathVariable String login, @PathVariable String workAccount) {
        administration.mayDisable(askers.asker(), administration.known(login));
        return removed(login, workAccount);
    }

    private ResponseEntity<Void> removed(String login, String workAccount) {
        if (!workAccounts.remove(login, workAccount, askers.asker().user())) throw Refused.unknown();
        return ResponseEntity.noContent().build();
    }
}
