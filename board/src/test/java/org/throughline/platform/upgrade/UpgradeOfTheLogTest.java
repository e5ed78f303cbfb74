package org.throughline.platform.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.platform.Postgres;
import org.throughline.platform.Server;
import org.throughline.platform.sealing.NamesKey;

/** A program upgrades the log of an earlier release, and neither opens that of a later one nor takes it from running processes. */
class UpgradeOfTheLogTest {

    private static final String EARLIER = "19";
    private static final String HISTORY =
            "select string_agg(version, ',' order by installed_rank) from flyway_schema_history";

    private final String url = Postgres.newDatabase();
    private final StoredForm form = form(Map.of("DoorOpened", 2, "DoorClosed", 1));
    private JdbcClient log;
    private Flyway tables;

    @BeforeEach
    void of_an_earlier_release() {
        var database = NamesKey.migrated(url, EARLIER);
        log = JdbcClient.create(database);
        tables = Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load();
    }

    @Test
    void the_log_of_an_earlier_release_is_upgraded_and_what_may_be_written_is_noted() {
        new UpgradeOfTheLog(form).migrate(tables);

        assertThat(text(HISTORY)).endsWith("," + KnownTables.newest());
        assertThat(text("select string_agg(name || ' ' || version, ', ' order by name) from event_type"))
                .isEqualTo("DoorClosed 1, DoorOpened 2");
    }

    @Test
    void tables_of_a_later_release_are_refused_and_left_as_they_are() {
        log.sql("""
                insert into flyway_schema_history
                    (installed_rank, version, description, type, script, installed_by, execution_time, success)
                values (999, '999', 'something new', 'SQL', 'V999__something_new.sql', 'postgres', 1, true)""").update();
        var before = text(HISTORY);

        assertThatThrownBy(() -> new UpgradeOfTheLog(form).migrate(tables))
                .isInstanceOf(UpgradeRefused.class)
                .hasMessage(
                        "A later release of Throughline has been used on this log: its tables have version 999, and this"
                                + " release knows version " + KnownTables.newest()
                                + ". Start that release, or restore a backup from before the upgrade; nothing was changed.");
        assertThat(text(HISTORY)).isEqualTo(before);
    }

    @Test
    void events_of_a_later_release_are_refused_though_the_tables_are_known() {
        new UpgradeOfTheLog(form(Map.of("DoorOpened", 3, "WindowOpened", 1))).migrate(tables);

        assertThatThrownBy(() -> new UpgradeOfTheLog(form).migrate(tables))
                .isInstanceOf(UpgradeRefused.class)
                .hasMessageContaining(
                        "this release cannot read the event DoorOpened (version 3), WindowOpened (version 1)");
        assertThat(text("select string_agg(name, ', ' order by name) from event_type"))
                .isEqualTo("DoorOpened, WindowOpened");
    }

    @Test
    void while_an_earlier_release_is_running_nothing_is_upgraded() throws SQLException {
        var earlier = new StoredForm(MigrationVersion.fromVersion(EARLIER), form.events());
        try (var _ = process(earlier)) {
            assertThatThrownBy(() -> new UpgradeOfTheLog(form).migrate(tables))
                    .isInstanceOf(UpgradeRefused.class)
                    .hasMessageContaining("Stop them all, then start this one; nothing was changed")
                    .hasMessageContaining(earlier.name());
            assertThat(text(HISTORY)).endsWith("," + EARLIER);
        }
    }

    @Test
    void new_events_are_an_upgrade_too() throws SQLException {
        new UpgradeOfTheLog(form).migrate(tables);
        var later = form(Map.of("DoorOpened", 2, "DoorClosed", 1, "WindowOpened", 1));

        try (var _ = process(form)) {
            assertThatThrownBy(() -> new UpgradeOfTheLog(later).migrate(tables))
                    .isInstanceOf(UpgradeRefused.class)
                    .hasMessageContaining("what they cannot read");
        }
    }

    @Test
    void releases_that_store_the_same_run_side_by_side() throws SQLException {
        new UpgradeOfTheLog(form).migrate(tables);

        try (var _ = process(form);
                var _ = process(form(Map.of("DoorOpened", 2)))) {
            new UpgradeOfTheLog(form).migrate(tables);
        }

        assertThat(text(HISTORY)).endsWith("," + KnownTables.newest());
    }

    @Test
    void a_process_tells_PostgreSQL_what_it_stores() {
        try (var program = Server.start(url)) {
            assertThat(program.bean(JdbcClient.class)
                            .sql("select application_name from pg_stat_activity where pid = pg_backend_pid()")
                            .query(String.class)
                            .single())
                    .matches("throughline, tables " + KnownTables.newest() + ", events [0-9a-f]+");
            assertThat(text("select count(*) > 60 from event_type")).isEqualTo("t");
        }
    }

    private static StoredForm form(Map<String, Integer> events) {
        return new StoredForm(KnownTables.newest(), new TreeMap<>(events));
    }

    /** The connection of a process that stores this. */
    private Connection process(StoredForm stored) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("ApplicationName", stored.name());
        return DriverManager.getConnection(url, properties);
    }

    private String text(String sql) {
        return log.sql(sql).query((row, _) -> row.getString(1)).single();
    }
}
