package org.throughline.platform.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.axonframework.common.DateTimeUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The end of the log, the clock of the database, and the confirmations of clocks. */
@Component
class ClockRecords {

    /** One look at the database. */
    record Seen(
            @Nullable Instant logEnd,
            Instant database,
            @Nullable ClockConfirmation confirmed) {}

    private static final String CONFIRMATIONS =
            "select clock, log_end, database_ahead, confirmed_by, reason from clock_confirmation order by id desc";

    private final JdbcClient jdbc;

    ClockRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Seen look() {
        var confirmed = jdbc.sql(CONFIRMATIONS + " limit 1")
                .query((row, _) -> confirmation(row))
                .optional()
                .orElse(null);
        return jdbc.sql("""
                        select clock_timestamp(), (select last_value from recorded_moment),
                               (select timestamp from domainevententry order by globalindex desc limit 1)""")
                .query((row, _) -> new Seen(
                        ClockState.later(taken(row.getLong(2)), recorded(row.getString(3))),
                        row.getTimestamp(1).toInstant(),
                        confirmed))
                .single();
    }

    /** Notes an end of a log that is not in this database. */
    void note(Instant logEnd) {
        jdbc.sql("select place from take_places(?, 0)")
                .param(ChronoUnit.MICROS.between(Instant.EPOCH, logEnd))
                .query(Long.class)
                .list();
    }

    void add(ClockConfirmation confirmation) {
        var ahead = confirmation.databaseAhead();
        var logEnd = confirmation.logEnd();
        jdbc.sql("insert into clock_confirmation (clock, log_end, database_ahead, confirmed_by, reason)"
                        + " values (?, ?, ?, ?, ?)")
                .param(Timestamp.from(confirmation.clock()))
                .param(logEnd == null ? null : Timestamp.from(logEnd))
                .param(ahead == null ? null : ahead.toMillis())
                .param(confirmation.confirmedBy())
                .param(confirmation.reason())
                .update();
    }

    List<ClockConfirmation> all() {
        return jdbc.sql(CONFIRMATIONS).query((row, _) -> confirmation(row)).list();
    }

    private static @Nullable Instant taken(long micros) {
        return micros == 0 ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static @Nullable Instant recorded(@Nullable String moment) {
        return moment == null ? null : DateTimeUtils.parseInstant(moment);
    }

    private static ClockConfirmation confirmation(ResultSet row) throws SQLException {
        var logEnd = row.getTimestamp(2);
        var ahead = row.getObject(3, Long.class);
        return new ClockConfirmation(
                row.getTimestamp(1).toInstant(),
                logEnd == null ? null : logEnd.toInstant(),
                ahead == null ? null : Duration.ofMillis(ahead),
                row.getString(4),
                row.getString(5));
    }
}
