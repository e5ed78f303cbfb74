package org.throughline.query.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.events.ReviewId;
import org.throughline.platform.access.AccessKind;
import org.throughline.platform.access.AccessRecord.Outcome;

/** Reads the record of access in parts, because it is too long for the memory. */
@Component
class StoredAccess {

    /**
     * Which records are asked for.
     *
     * @param kinds none for all
     * @param thing also what is within it: of a review, its findings and actions
     * @param from days of the board's time zone, both included
     */
    record Criteria(
            @Nullable String login,
            Set<AccessKind> kinds,
            @Nullable String thing,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Reads reads) {}

    /** Which of them imply that the review they name exists. */
    private static final String NAMES_WHAT_EXISTS = "(kind = 'RESTRICTED_READ' and split_part(thing, '.', 1) = any (?))"
            + " or (kind in ('EXPORTED', 'SAMPLE_DRAWN') and detail ~ ?)";

    /** A restricted read whose operation names no matter: it was among what a list or a figure holds. */
    private static final String COUNTED =
            "(kind = 'RESTRICTED_READ' and operation !~ '\\{(review|finding|action)\\}' and operation !~ '/compare$')";

    private record Condition(String sql, List<Object> parameters) {}

    private final JdbcClient jdbc;
    private final Board board;

    StoredAccess(JdbcClient jdbc, Board board) {
        this.jdbc = jdbc;
        this.board = board;
    }

    /**
     * @param hidden reviews that the reader may not know of: records of others that imply them are left out
     */
    long count(Criteria asked, Instant until, Set<ReviewId> hidden) {
        var condition = condition(asked, until, hidden);
        return jdbc.sql("select count(*) from access_record where " + condition.sql())
                .params(condition.parameters())
                .query(Long.class)
                .single();
    }

    List<AccessRow> part(
            Criteria asked, Instant until, Set<ReviewId> hidden, boolean oldestFirst, long skip, int size) {
        var condition = condition(asked, until, hidden);
        var parameters = new ArrayList<>(condition.parameters());
        parameters.add(size);
        parameters.add(skip);
        return jdbc.sql("select * from access_record where " + condition.sql() + " order by id "
                        + (oldestFirst ? "asc" : "desc") + " limit ? offset ?")
                .params(parameters)
                .query((row, _) -> row(row))
                .list();
    }

    /** Whether there is an account of that login, or there was one when something was recorded. */
    boolean knows(String login) {
        return jdbc.sql("""
                        select exists (select 1 from account where login = ?)
                            or exists (select 1 from access_record where login = ?)""").params(login, login).query(Boolean.class).single();
    }

    List<String> logins() {
        return jdbc.sql("select login from account")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private Condition condition(Criteria asked, Instant until, Set<ReviewId> hidden) {
        var sql = new ArrayList<String>();
        var parameters = new ArrayList<Object>();
        sql.add("recorded_at <= ?");
        parameters.add(Timestamp.from(until));
        if (asked.login() != null) {
            sql.add("login = ?");
            parameters.add(asked.login());
        }
        if (!asked.kinds().isEmpty()) {
            sql.add("kind = any (?)");
            parameters.add(asked.kinds().stream().map(Enum::name).toArray(String[]::new));
        }
        if (asked.reads() == Reads.COUNTED) sql.add(COUNTED);
        if (asked.reads() == Reads.OPENED) sql.add("not " + COUNTED);
        if (asked.thing() != null) {
            sql.add("(thing = ? or thing like ?)");
            parameters.add(asked.thing());
            parameters.add(asked.thing().replace("_", "\\_") + ".%");
        }
        if (asked.from() != null) {
            sql.add("recorded_at >= ?");
            parameters.add(midnight(asked.from()));
        }
        if (asked.to() != null) {
            sql.add("recorded_at < ?");
            parameters.add(midnight(asked.to().plusDays(1)));
        }
        if (!hidden.isEmpty()) {
            sql.add("not coalesce(" + NAMES_WHAT_EXISTS + ", false)");
            parameters.add(hidden.stream().map(ReviewId::value).toArray(String[]::new));
            parameters.add(hidden.stream()
                    .map(review -> review.value().replace(".", "\\."))
                    .collect(Collectors.joining("|", "(^|[^a-z0-9-])(", ")([^a-z0-9-]|$)")));
        }
        return new Condition(String.join(" and ", sql), parameters);
    }

    private Timestamp midnight(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(board.zone()).toInstant());
    }

    private static AccessRow row(ResultSet row) throws SQLException {
        return new AccessRow(
                row.getTimestamp("recorded_at").toInstant(),
                AccessKind.valueOf(row.getString("kind")),
                row.getString("login"),
                row.getString("operation"),
                row.getString("thing"),
                row.getString("detail"),
                row.getString("address"),
                Outcome.valueOf(row.getString("outcome")),
                row.getInt("times"),
                row.getObject("row_count", Long.class));
    }
}
