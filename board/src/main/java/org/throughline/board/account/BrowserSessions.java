package org.throughline.board.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.platform.signin.Secrets;

/**
 * Sessions of browsers in the database, so that a restart ends none and every process answers them. A browser has a secret, of
 * which the database has a digest.
 */
@Component
public class BrowserSessions {

    /** How long a session that another process has ended may go on in this one. */
    private static final Duration SEEN_MAX = Duration.ofSeconds(1);

    /** How exactly the last use is known. */
    private static final Duration USED_EVERY = Duration.ofMinutes(1);

    private static final int TEXT_MAX = 100;

    private static final String ALIVE = "select * from browser_session where last_used > ? and began > ? ";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SessionSettings settings;
    private final Cache<String, BrowserSession> seen =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(SEEN_MAX).build();

    BrowserSessions(JdbcClient jdbc, Clock clock, SessionSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Begins a session of a user who has signed in.
     *
     * @return the secret that the browser keeps
     */
    public String begin(String login, BrowserSession.Way way, @Nullable String network, @Nullable String browser) {
        var secret = Secrets.secret();
        var now = Timestamp.from(clock.instant());
        jdbc.sql("delete from browser_session where last_used <= ? or began <= ?")
                .params(idleSince(), begunBefore())
                .update();
        jdbc.sql("""
                        insert into browser_session (key, id, login, way, began, last_used, network, browser)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(Secrets.digest(secret))
                .param(Secrets.identifier())
                .param(login)
                .param(way.name())
                .param(now)
                .param(now)
                .param(network)
                .param(browser == null || browser.length() <= TEXT_MAX ? browser : browser.substring(0, TEXT_MAX))
                .update();
        jdbc.sql("""
                        delete from browser_session where login = ? and key not in (
                            select key from browser_session where login = ? order by last_used desc, began desc limit ?)""").params(login, login, settings.most()).update();
        return secret;
    }

    /** The session of a browser, which is used by that; empty if it has ended or there never was one. */
    public Optional<BrowserSession> use(String secret) {
        var key = Secrets.digest(secret);
        var lately = seen.getIfPresent(key);
        if (lately != null) return Optional.of(lately);
        var found = jdbc.sql(ALIVE + "and key = ?")
                .params(idleSince(), begunBefore(), key)
                .query((row, _) -> session(row))
                .optional();
        found.ifPresent(session -> {
            seen.put(key, session);
            if (session.lastUsed().isBefore(clock.instant().minus(USED_EVERY)))
                jdbc.sql("update browser_session set last_used = ? where key = ?")
                        .params(Timestamp.from(clock.instant()), key)
                        .update();
        });
        return found;
    }

    /** Ends the session of a browser, if it has one. */
    public void end(String secret) {
        var key = Secrets.digest(secret);
        jdbc.sql("delete from browser_session where key = ?").param(key).update();
        seen.invalidate(key);
    }

    /** The sessions of a user, the one that was used last first. */
    List<BrowserSession> of(String login) {
        return jdbc.sql(ALIVE + "and login = ? order by last_used desc, began desc")
                .params(idleSince(), begunBefore(), login)
                .query((row, _) -> session(row))
                .list();
    }

    /** Ends one session of a user; false if it has none with this identifier. */
    boolean end(String login, String id) {
        boolean ended = jdbc.sql("delete from browser_session where login = ? and id = ?")
                        .params(login, id)
                        .update()
                > 0;
        seen.invalidateAll();
        return ended;
    }

    /** Ends all sessions of a user, and says how many there were. */
    int endAll(String login) {
        int ended = jdbc.sql("delete from browser_session where login = ?")
                .param(login)
                .update();
        seen.invalidateAll();
        return ended;
    }

    private Timestamp idleSince() {
        return Timestamp.from(clock.instant().minus(settings.idle()));
    }

    private Timestamp begunBefore() {
        return Timestamp.from(clock.instant().minus(settings.longest()));
    }

    private static BrowserSession session(ResultSet row) throws SQLException {
        return new BrowserSession(
                row.getString("id"),
                row.getString("login"),
                BrowserSession.Way.valueOf(row.getString("way")),
                instant(row, "began"),
                instant(row, "last_used"),
                row.getString("network"),
                row.getString("browser"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
