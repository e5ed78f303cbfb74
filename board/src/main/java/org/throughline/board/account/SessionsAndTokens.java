package org.throughline.board.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.domain.Asker;
import org.throughline.platform.access.AccessKind;
import org.throughline.platform.access.AccessRecord;
import org.throughline.platform.access.AccessRecords;
import org.throughline.platform.problem.InvalidField;
import org.throughline.platform.problem.Refused;
import org.throughline.platform.signin.TokenScope;

/** Sessions and tokens of users: who sees, makes and ends them. Each change is in the record of access. */
@Component
class SessionsAndTokens {

    private static final int DAYS = 90;

    /** A year and a day, so that a token can be replaced on the same day of each year. */
    private static final int DAYS_MAX = 366;

    private static final int TOKENS_MAX = 20;

    private final Accounts accounts;
    private final AccountAdministration administration;
    private final BrowserSessions sessions;
    private final ProgramTokens tokens;
    private final AccessRecords records;
    private final TransactionTemplate transactions;
    private final Clock clock;

    SessionsAndTokens(
            Accounts accounts,
            AccountAdministration administration,
            BrowserSessions sessions,
            ProgramTokens tokens,
            AccessRecords records,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.accounts = accounts;
        this.administration = administration;
        this.sessions = sessions;
        this.tokens = tokens;
        this.records = records;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    List<OwnSession> sessions(String login) {
        return sessions.of(login).stream().map(OwnSession::of).toList();
    }

    void endSession(String login, String id) {
        transactions.executeWithoutResult(_ -> {
            if (!sessions.end(login, id)) throw Refused.unknown();
            records.add(AccessRecord.of(AccessKind.SESSION_ENDED).about(login).saying("session " + id));
        });
    }

    void endSessions(String login) {
        transactions.executeWithoutResult(_ -> {
            int ended = sessions.endAll(login);
            records.add(AccessRecord.of(AccessKind.SESSION_ENDED).about(login).saying("all, %d".formatted(ended)));
        });
    }

    /** Of another user, or of the asker under their own login. */
    void endSessionsOf(Asker by, String login) {
        mayManage(by, login);
        endSessions(login);
    }

    List<ProgramToken> tokens(String login) {
        return tokens.of(login);
    }

    List<ProgramToken> tokensOf(String login) {
        return tokens(administration.known(login).login());
    }

    /**
     * @param lastDay null for 90 days
     */
    IssuedToken make(KnownUser user, String purpose, Set<TokenScope> scopes, @Nullable LocalDate lastDay) {
        var login = user.getUsername();
        var today = LocalDate.now(clock);
        var last = lastDay == null ? today.plusDays(DAYS) : lastDay;
        if (last.isBefore(today) || last.isAfter(today.plusDays(DAYS_MAX)))
            throw new InvalidField("lastDay", "is today or later, and at most %d days from now".formatted(DAYS_MAX));
        return accounts.changing(() -> {
            long inForce = tokens.of(login).stream()
                    .filter(token -> token.isInForce(today))
                    .count();
            if (inForce >= TOKENS_MAX)
                throw Refused.conflict(
                        "USER_HAS_FEW_TOKENS",
                        "you have %d tokens in force; revoke one that is not needed any more".formatted(inForce));
            var made = tokens.make(user, purpose, scopes.stream().sorted().toList(), last);
            records.add(AccessRecord.of(AccessKind.TOKEN_MADE)
                    .about(login)
                    .saying("token %s: %s until %s"
                            .formatted(made.token().id(), made.token().scopes(), last)));
            return made;
        });
    }

    void revoke(Asker by, String login, String token) {
        transactions.executeWithoutResult(_ -> {
            if (tokens.of(login).stream().noneMatch(each -> each.id().equals(token))) throw Refused.unknown();
            if (tokens.revoke(login, token, by.user()))
                records.add(
                        AccessRecord.of(AccessKind.TOKEN_REVOKED).about(login).saying("token " + token));
        });
    }

    void revokeOf(Asker by, String login, String token) {
        mayManage(by, login);
        revoke(by, login, token);
    }

    /** Who may disable the account may also sign it out. */
    private void mayManage(Asker by, String login) {
        administration.mayDisable(by, administration.known(login));
    }
}
