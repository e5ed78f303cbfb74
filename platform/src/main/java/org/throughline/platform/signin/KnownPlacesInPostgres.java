package org.throughline.platform.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Known places as digests under a key, in the database, for a number of days after the last sign-in from there. The machine
 * that the program runs on is a known place of every login.
 */
@Component
class KnownPlacesInPostgres implements KnownPlaces {

    private static final Logger log = LoggerFactory.getLogger(KnownPlacesInPostgres.class);

    private static final String MAC = "HmacSHA256";

    /** Of each login the most recent ones, so that a user who travels does not fill the table. */
    private static final int PLACES_MAX = 50;

    private static final int LOGINS_MAX = 10_000;

    /** How long a place that became known to another process may be unknown to this one. */
    private static final Duration SEEN_MAX = Duration.ofMinutes(1);

    private static final String ADD = """
            insert into known_place (login, place, last_seen) values (?, ?, ?)
            on conflict (login, place) do update set last_seen = excluded.last_seen""";

    private static final String REMOVE = """
            delete from known_place where login = ? and (last_seen < ? or place not in (
                select place from known_place where login = ? order by last_seen desc, place limit ?))""";

    private record Added(String login, String place, LocalDate day) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final int days;
    private final Cache<String, Set<String>> places = Caffeine.newBuilder()
            .maximumSize(LOGINS_MAX)
            .expireAfterWrite(SEEN_MAX)
            .build();
    private final Cache<Added, Boolean> addedToday = Caffeine.newBuilder()
            .maximumSize(LOGINS_MAX)
            .expireAfterWrite(Duration.ofDays(1))
            .build();
    private volatile @Nullable SecretKeySpec key;

    KnownPlacesInPostgres(JdbcClient jdbc, Clock clock, SignInSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.days = settings.knownPlaceDays();
    }

    @Override
    public boolean isKnown(String login, Place place) {
        return placesOf(login).contains(digest(login, place)) || place.isLoopback();
    }

    /** Once a day and place. A failure makes the place unknown, and no sign-in fails because of it. */
    @Override
    public void add(String login, Place place) {
        var today = LocalDate.now(clock);
        var digest = digest(login, place);
        if (place.isLoopback() || addedToday.getIfPresent(new Added(login, digest, today)) != null) return;
        try {
            jdbc.sql(ADD).params(login, digest, today).update();
            jdbc.sql(REMOVE)
                    .params(login, today.minusDays(days), login, PLACES_MAX)
                    .update();
            addedToday.put(new Added(login, digest, today), true);
            places.invalidate(login);
        } catch (DataAccessException failed) {
            log.warn(
                    "The place of a sign-in was not noted: {}",
                    failed.getClass().getSimpleName());
        }
    }

    private Set<String> placesOf(String login) {
        return places.get(
                login,
                _ -> Set.copyOf(jdbc.sql("select place from known_place where login = ? and last_seen >= ?")
                        .params(login, LocalDate.now(clock).minusDays(days))
                        .query(String.class)
                        .list()));
    }

    private String digest(String login, Place place) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key());
            return HexFormat.of()
                    .formatHex(mac.doFinal((login + '\0' + place.value()).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + MAC, impossible);
        }
    }

    private SecretKeySpec key() {
        var loaded = key;
        if (loaded != null) return loaded;
        var text =
                jdbc.sql("select key::text from place_key").query(String.class).single();
        var made = new SecretKeySpec(text.getBytes(StandardCharsets.US_ASCII), MAC);
        key = made;
        return made;
    }
}
