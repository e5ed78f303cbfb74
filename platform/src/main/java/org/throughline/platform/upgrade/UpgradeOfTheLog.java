package org.throughline.platform.upgrade;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.postgresql.PGProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.throughline.platform.eventstore.StoredTypes;

/**
 * Brings the tables to the form of this program, unless a later program has been here or an earlier one is still running. By
 * itself Flyway would ignore tables of a later program.
 */
@Component
final class UpgradeOfTheLog implements FlywayMigrationStrategy {

    private final StoredForm form;

    @Autowired
    UpgradeOfTheLog(StoredTypes events, DataSource log) {
        this(new StoredForm(KnownTables.newest(), events.versions()));
        if (log instanceof HikariDataSource pool && !pool.isRunning())
            pool.addDataSourceProperty(PGProperty.APPLICATION_NAME.getName(), form.name());
    }

    UpgradeOfTheLog(StoredForm form) {
        this.form = form;
    }

    @Override
    public void migrate(Flyway flyway) {
        var tables = flyway.info(); // the first to connect, because it waits for a database that is still starting
        refuseLaterTables(tables);
        try (var log = flyway.getConfiguration().getDataSource().getConnection()) {
            var noted = StoredForm.noted(log);
            refuseLaterEvents(noted);
            boolean isNew = tables.current() == null;
            if (!isNew && (tables.pending().length > 0 || form.hasMoreThan(noted))) refuseOthers(log);
            flyway.migrate();
            if (form.hasMoreThan(noted)) form.note(log);
        } catch (SQLException failed) {
            throw new DataAccessResourceFailureException("The log could not be brought to this release", failed);
        }
    }

    private void refuseLaterTables(MigrationInfoService tables) {
        Arrays.stream(tables.applied())
                .filter(UpgradeOfTheLog::isLater)
                .map(MigrationInfo::getVersion)
                .reduce((_, last) -> last)
                .ifPresent(version -> {
                    throw later(
                            "its tables have version " + version + ", and this release knows version " + form.tables());
                });
    }

    private static boolean isLater(MigrationInfo applied) {
        return applied.getState() == MigrationState.FUTURE_SUCCESS
                || applied.getState() == MigrationState.FUTURE_FAILED;
    }

    private void refuseLaterEvents(Map<String, Integer> noted) {
        var unknown = form.unknown(noted);
        if (!unknown.isEmpty()) throw later("this release cannot read the event " + String.join(", ", unknown));
    }

    private static UpgradeRefused later(String what) {
        return new UpgradeRefused("A later release of Throughline has been used on this log: " + what
                + ". Start that release, or restore a backup from before the upgrade; nothing was changed.");
    }

    private void refuseOthers(Connection log) throws SQLException {
        var others = form.others(log);
        if (!others.isEmpty())
            throw new UpgradeRefused(
                    "Processes of an earlier release are running on this log, and this release stores what"
                            + " they cannot read. Stop them all, then start this one; nothing was changed. PostgreSQL lists them"
                            + " as: " + String.join("; ", others) + ".");
    }
}
