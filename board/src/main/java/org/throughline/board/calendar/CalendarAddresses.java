package org.throughline.board.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.board.calendar.CalendarAddress.Shown;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ReviewId;
import org.throughline.platform.signin.Secrets;

/** The addresses in the table {@code calendar_address}, with digests in place of their secrets. */
@Component
public class CalendarAddresses {

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private static final Duration USED_EVERY = Duration.ofHours(1);

    private static final String SEPARATOR = " ";

    private final JdbcClient jdbc;
    private final Clock clock;

    public CalendarAddresses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public IssuedCalendarAddress make(String login, Shown shown) {
        var secret = Secrets.secret();
        var address = new CalendarAddress(Secrets.identifier(), login, shown, clock.instant(), null, null);
        var agency = shown.agency();
        var committee = shown.committee();
        var review = shown.review();
        jdbc.sql("""
                        insert into calendar_address (id, hash, login, name, agency, committee, review, kinds, made)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(address.id())
                .param(Secrets.digest(secret))
                .param(login)
                .param(shown.name())
                .param(agency == null ? null : agency.value())
                .param(committee == null ? null : committee.value())
                .param(review == null ? null : review.value())
                .param(String.join(SEPARATOR, shown.kinds()))
                .param(Timestamp.from(address.made()))
                .update();
        return new IssuedCalendarAddress(address, secret);
    }

    /** Makes another secret for an address, so that the one before opens nothing; empty if the user has no such address. */
    public Optional<IssuedCalendarAddress> rotate(String login, String id) {
        var secret = Secrets.secret();
        int rotated = jdbc.sql("""
                        update calendar_address set hash = ?, rotated = ?, last_used = null where login = ? and id = ?""")
                .params(Secrets.digest(secret), Timestamp.from(clock.instant()), login, id)
                .update();
        return rotated == 0 ? Optional.empty() : find(login, id).map(now -> new IssuedCalendarAddress(now, secret));
    }

    /** False if the user has no such address. */
    public boolean revoke(String login, String id) {
        return jdbc.sql("delete from calendar_address where login = ? and id = ?")
                        .params(login, id)
                        .update()
                > 0;
    }

    /** Returns how many there were. */
    public int revokeAll(String login) {
        return jdbc.sql("delete from calendar_address where login = ?")
                .param(login)
                .update();
    }

    /** The addresses of a user, the newest first. While a transaction lasts, no other one counts or adds to them. */
    public List<CalendarAddress> lockedOf(String login) {
        jdbc.sql("select login from account where login = ? for update")
                .param(login)
                .query(String.class)
                .optional();
        return of(login);
    }

    /** The addresses of a user, the newest first. */
    public List<CalendarAddress> of(String login) {
        return jdbc.sql("select * from calendar_address where login = ? order by made desc, id")
                .param(login)
                .query((row, _) -> address(row))
                .list();
    }

    public Optional<CalendarAddress> find(String login, String id) {
        return jdbc.sql("select * from calendar_address where login = ? and id = ?")
                .params(login, id)
                .query((row, _) -> address(row))
                .optional();
    }

    /**
     * The address with a secret. It is found by the digest, so that the time this takes tells nothing about other secrets.
     *
     * @param sent any text
     */
    public Optional<CalendarAddress> find(String sent) {
        if (!SECRET.matcher(sent).matches()) return Optional.empty();
        return jdbc.sql("select * from calendar_address where hash = ?")
                .param(Secrets.digest(sent))
                .query((row, _) -> address(row))
                .optional();
    }

    public void noteUse(CalendarAddress address) {
        var last = address.lastUsed();
        var now = clock.instant();
        if (last == null || last.isBefore(now.minus(USED_EVERY)))
            jdbc.sql("update calendar_address set last_used = ? where id = ?")
                    .params(Timestamp.from(now), address.id())
                    .update();
    }

    private static CalendarAddress address(ResultSet row) throws SQLException {
        var agency = row.getString("agency");
        var committee = row.getString("committee");
        var review = row.getString("review");
        var kinds = row.getString("kinds");
        return new CalendarAddress(
                row.getString("id"),
                row.getString("login"),
                new Shown(
                        row.getString("name"),
                        agency == null ? null : new AgencyId(agency),
                        committee == null ? null : new CommitteeId(committee),
                        review == null ? null : new ReviewId(review),
                        kinds.isEmpty() ? List.of() : List.of(kinds.split(SEPARATOR))),
                row.getTimestamp("made").toInstant(),
                instant(row.getTimestamp("rotated")),
                instant(row.getTimestamp("last_used")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
