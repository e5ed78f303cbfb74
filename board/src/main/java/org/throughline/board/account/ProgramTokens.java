package org.throughline.board.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.events.AgencyId;
import org.throughline.events.Role;
import org.throughline.platform.signin.Secrets;
import org.throughline.platform.signin.TokenScope;

/** The tokens of programs in the table {@code program_token}, with digests in place of the tokens themselves. */
@Component
class ProgramTokens {

    /** The prefix of a token, by which a scanner for leaked secrets recognises it. */
    private static final String PREFIX = "throughline_";

    private static final Pattern TOKEN = Pattern.compile(PREFIX + "([0-9a-f]{16})_[A-Za-z0-9_-]{43}");

    /** How long a token that another process has revoked may go on in this one. */
    private static final Duration SEEN_MAX = Duration.ofSeconds(1);

    private static final Duration USED_EVERY = Duration.ofHours(1);

    private record Stored(ProgramToken token, String hash) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cache<String, Stored> seen =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(SEEN_MAX).build();

    ProgramTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    IssuedToken make(KnownUser user, String purpose, List<TokenScope> scopes, LocalDate lastDay) {
        var asker = user.asker();
        var agency = asker.agency();
        var id = Secrets.identifier();
        var secret = PREFIX + id + "_" + Secrets.secret();
        var token = new ProgramToken(
                id, asker.user(), asker.role(), agency, purpose, scopes, clock.instant(), lastDay, null, null, null);
        jdbc.sql("""
                        insert into program_token (id, hash, login, role, agency, purpose, scopes, made, last_day)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(Secrets.digest(secret))
                .param(token.login())
                .param(token.role().name())
                .param(agency == null ? null : agency.value())
                .param(purpose)
                .param(scopes.stream().map(Enum::name).collect(Collectors.joining(" ")))
                .param(Timestamp.from(token.made()))
                .param(lastDay)
                .update();
        return new IssuedToken(token, secret);
    }

    /** The token that a program has sent, which is used by that; also one that has ended. */
    Optional<ProgramToken> use(String sent) {
        var form = TOKEN.matcher(sent);
        if (!form.matches()) return Optional.empty();
        var id = form.group(1);
        var lately = seen.getIfPresent(id);
        var stored = lately == null ? stored(id) : Optional.of(lately);
        return stored.filter(found -> isEqual(found.hash(), Secrets.digest(sent)))
                .map(found -> {
                    if (lately == null) noteUse(found);
                    return found.token();
                });
    }

    /** The tokens of a user, the newest first. */
    List<ProgramToken> of(String login) {
        return jdbc.sql("select * from program_token where login = ? order by made desc, id")
                .param(login)
                .query((row, _) -> token(row))
                .list();
    }

    /** False if the user has no such token, or it is revoked already. */
    boolean revoke(String login, String id, String by) {
        boolean revoked = jdbc.sql("""
                        update program_token set revoked = ?, revoked_by = ? where login = ? and id = ? and revoked is null""")
                        .params(Timestamp.from(clock.instant()), by, login, id)
                        .update()
                > 0;
        seen.invalidate(id);
        return revoked;
    }

    void revokeAll(String login, String by) {
        jdbc.sql("update program_token set revoked = ?, revoked_by = ? where login = ? and revoked is null")
                .params(Timestamp.from(clock.instant()), by, login)
                .update();
        seen.invalidateAll();
    }

    private Optional<Stored> stored(String id) {
        return jdbc.sql("select * from program_token where id = ?")
                .param(id)
                .query((row, _) -> new Stored(token(row), row.getString("hash")))
                .optional();
    }

    private void noteUse(Stored found) {
        var token = found.token();
        seen.put(token.id(), found);
        var last = token.lastUsed();
        var now = clock.instant();
        if (last == null || last.isBefore(now.minus(USED_EVERY)))
            jdbc.sql("update program_token set last_used = ? where id = ?")
                    .params(Timestamp.from(now), token.id())
                    .update();
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static ProgramToken token(ResultSet row) throws SQLException {
        var agency = row.getString("agency");
        return new ProgramToken(
                row.getString("id"),
                row.getString("login"),
                Role.valueOf(row.getString("role")),
                agency == null ? null : new AgencyId(agency),
                row.getString("purpose"),
                Arrays.stream(row.getString("scopes").split(" "))
                        .map(TokenScope::valueOf)
                        .toList(),
                row.getTimestamp("made").toInstant(),
                row.getObject("last_day", LocalDate.class),
                instant(row.getTimestamp("last_used")),
                instant(row.getTimestamp("revoked")),
                row.getString("revoked_by"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
