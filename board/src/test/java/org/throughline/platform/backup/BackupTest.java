package org.throughline.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.review.ReviewEvent.FindingAccepted;
import org.throughline.platform.Postgres;
import org.throughline.platform.Server;

/** A backup that is taken while the program records holds whatever was acknowledged before, and comes back whole or not at all. */
class BackupTest {

    static final String ROWS = """
            select globalindex, aggregateidentifier, sequencenumber, type, eventidentifier, timestamp, payloadtype,
            payloadrevision, encode(payload, 'hex'), encode(metadata, 'hex') from domainevententry order by globalindex""";

    static String url;
    static LogDatabase log;
    static Server program;

    @TempDir
    Path directory;

    @BeforeAll
    static void start() {
        url = Postgres.newDatabase();
        log = database(url);
        program = Server.start(url, "--throughline.access.demo-users=true");
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void whatever_was_acknowledged_before_it_began_comes_back_byte_for_byte() throws Exception {
        var acknowledged = new ConcurrentLinkedQueue<String>();
        var goOn = new AtomicBoolean(true);
        List<String> before;
        Path file;
        try (var clients = Executors.newFixedThreadPool(4)) {
            for (int client = 0; client < 4; client++) {
                var review = "under-load-" + client;
                clients.submit(() -> {
                    for (int version = 0; goOn.get(); version++) acknowledged.add(publish(review, version));
                });
            }
            while (acknowledged.size() < 200) Thread.onSpinWait();
            before = List.copyOf(acknowledged);
            file = backup();
            goOn.set(false);
        }

        var restored = database(Postgres.newDatabase());
        var manifest = Restore.from(file, restored);

        var rows = rows(restored);
        assertThat(rows).hasSize((int) manifest.events()).hasSizeGreaterThanOrEqualTo(before.size());
        assertThat(rows(log)).containsAll(rows);
        assertThat(rows)
                .extracting(row -> row.split("\\|")[1] + "/" + row.split("\\|")[2])
                .containsAll(before);
        assertThat(one(restored, "select count(*) from account")).isEqualTo(one(log, "select count(*) from account"));
        assertThat(one(restored, "select id::text from log_identity"))
                .isNotEqualTo(one(log, "select id::text from log_identity"));
    }

    @Test
    void a_restored_log_is_gone_on_with_after_its_last_event() throws Exception {
        publish("go-on", 0);
        var url = Postgres.newDatabase();
        var manifest = Restore.from(backup(), database(url));
        try (var again = Server.start(url)) {
            again.bean(EventStore.class).publish(event("go-on", 1));
        }
        assertThat(Long.parseLong(one(database(url), "select max(globalindex) from domainevententry")))
                .isGreaterThan(manifest.lastIndex());
    }

    @Test
    void a_log_is_never_restored_over() throws Exception {
        var file = backup();
        var rows = rows(log).size();
        refused(file, log, "The database already has a log");
        assertThat(rows(log)).hasSize(rows);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9, 0.999})
    void a_backup_that_was_cut_short_restores_nothing(double part) throws Exception {
        publish("cut-" + (int) (part * 1000), 0);
        var file = backup();
        var bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, (int) (bytes.length * part)));
        var target = database(Postgres.newDatabase());
        refused(file, target, "not a backup, or has been cut short");
    }

    @Test
    void a_backup_and_its_restore_are_in_the_record_of_access() throws Exception {
        var target = database(Postgres.newDatabase());
        Restore.from(backup(), target);

        assertThat(one(target, """
                        select string_agg(kind || ' ' || operation || ' ' || outcome, ', ' order by id desc)
                        from (select * from access_record where operation like 'program: %' order by id desc limit 2) last""")).isEqualTo("RESTORED program: restore DONE, BACKED_UP program: backup REQUESTED");
        assertThat(one(log, "select count(*) from known_place")).isEqualTo("0");
    }

    @Test
    void a_complete_backup_is_noted_and_a_restored_log_knows_only_the_one_that_it_came_from() throws Exception {
        publish("noted", 0);
        var first = Backup.take(log, OutputStream.nullOutputStream(), CLOCK);
        assertThat(Backup.note(log, first)).isTrue();
        assertThat(one(log, "select max(taken_at) = timestamptz '" + first.takenAt() + "' from backup_taken"))
                .isEqualTo("t");

        var target = database(Postgres.newDatabase());
        var restored = Restore.from(backup(), target);

        assertThat(one(target, "select count(*) || ' ' || bool_and(restored) from backup_taken"))
                .isEqualTo("1 true");
        assertThat(one(target, "select taken_at = timestamptz '" + restored.takenAt() + "' from backup_taken"))
                .isEqualTo("t");
    }

    @Test
    void a_clock_that_is_ahead_makes_no_backup_younger() {
        var ahead = Clock.offset(CLOCK, java.time.Duration.ofDays(1));
        var manifest = new Manifest(1, "20", ahead.instant(), "log", 0, 0, null, List.of());

        assertThat(Backup.note(log, manifest)).isTrue();

        assertThat(one(log, "select max(taken_at) <= clock_timestamp() from backup_taken"))
                .isEqualTo("t");
    }

    @Test
    void a_database_that_cannot_be_written_to_notes_nothing() {
        var closed = new LogDatabase("jdbc:postgresql://127.0.0.1:1/postgres", "postgres", "secret");
        var manifest = new Manifest(1, "20", CLOCK.instant(), "log", 0, 0, null, List.of());

        assertThat(Backup.note(closed, manifest)).isFalse();
    }

    @Test
    void a_backup_that_was_altered_restores_nothing() throws Exception {
        publish("altered", 0);
        var file = backup();
        rewrite(file, "domainevententry.copy", "altered", "changed");
        var target = database(Postgres.newDatabase());
        refused(file, target, "has been altered or damaged");
        assertThat(rows(target)).isEmpty();
        assertThat(one(target, "select count(*) from account")).isEqualTo("0");
    }

    @Test
    void a_backup_of_a_later_version_is_left_to_that_version() throws Exception {
        var file = backup();
        rewrite(file, "manifest.json", "\"schema\":\"", "\"schema\":\"999");
        refused(file, database(Postgres.newDatabase()), "later version of the program: its tables have version 999");
        assertThatThrownBy(() -> Restore.check(file)).hasMessageContaining("later version of the program");
    }

    @Test
    void a_backup_in_a_later_format_is_left_to_that_version_though_its_description_cannot_be_read() throws Exception {
        var file = backup();
        rewrite(file, "manifest.json", "\"format\":1,\"schema\":", "\"format\":2,\"tables\":");

        assertThatThrownBy(() -> Restore.check(file))
                .isInstanceOf(BackupRefused.class)
                .hasMessage(
                        "This backup was taken by a later version of the program: its format is 2, and this version knows"
                                + " format 1. Restore it with that version. Nothing was changed.");
    }

    @Test
    void what_is_not_a_backup_is_not_taken_for_one() throws Exception {
        var file = Files.writeString(directory.resolve("letter.txt"), "Dear board");
        refused(file, database(Postgres.newDatabase()), "not a backup");
        refused(directory.resolve("nothing"), database(Postgres.newDatabase()), "There is no file");
    }

    @Test
    void a_database_without_a_log_or_with_another_password_is_said_to_be_so() {
        assertThatThrownBy(() -> Backup.take(database(Postgres.newDatabase()), OutputStream.nullOutputStream(), CLOCK))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("no log in this database");
        var closed = new LogDatabase("jdbc:postgresql://127.0.0.1:1/postgres", "postgres", "secret");
        assertThatThrownBy(() -> Backup.take(closed, OutputStream.nullOutputStream(), CLOCK))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("cannot be reached");
        assertThat(closed.toString()).doesNotContain("secret");
    }

    @Test
    void on_the_command_line_a_file_that_is_there_is_left_alone_and_what_is_written_is_the_owners_only()
            throws Exception {
        var file = directory.resolve("friday.throughline");
        assertThat(Typed.on(log, "backup", file.toString()).code()).isZero();
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        var bytes = Files.readAllBytes(file);
        assertThat(Typed.on(log, "backup", file.toString()).code()).isEqualTo(1);
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        assertThat(Typed.on(log, "backup").code()).isEqualTo(2);
        try (var left = Files.list(directory)) {
            assertThat(left).containsExactlyInAnyOrder(file, directory.resolve("erasures.list"));
        }
    }

    @Test
    void what_is_kept_of_standard_input_is_the_owners_only() throws Exception {
        var spooled = RestoreCommand.spooled(new ByteArrayInputStream(new byte[] {1, 2}));
        try {
            assertThat(spooled).hasBinaryContent(new byte[] {1, 2});
            assertThat(Files.getPosixFilePermissions(spooled)).hasSize(2);
        } finally {
            Files.delete(spooled);
        }
    }

    @Test
    void whichever_byte_of_a_file_is_changed_it_is_found_whole_or_refused_in_words() throws Exception {
        var file = backup();
        var good = Files.readAllBytes(file);
        for (int at = 0; at < good.length; at += 7) {
            var bytes = good.clone();
            bytes[at] ^= (byte) (1 << at % 8);
            Files.write(file, bytes);
            try {
                Restore.check(file);
            } catch (BackupRefused inWords) {
                assertThat(inWords).hasMessageContaining("backup").hasMessageEndingWith(".");
            }
        }
    }

    @Test
    void a_log_and_a_backup_of_it_are_whole_until_a_version_is_missing_or_an_event_cannot_be_read() throws Exception {
        for (int version = 0; version < 5; version++) publish("verified", version);
        var restored = database(Postgres.newDatabase());
        Restore.from(backup(), restored);
        var good = Typed.on(restored, "verify");
        assertThat(good.err()).isEmpty();
        assertThat(good.code()).isZero();

        try (var log = restored.open();
                var change = log.createStatement()) {
            for (var damage : List.of(
                    "update domainevententry set payload = '{' where sequencenumber = 0",
                    "delete from domainevententry where sequencenumber = 1",
                    "update domainevententry set payloadtype = 'Unheard' where sequencenumber = 2",
                    "update domainevententry set payloadrevision = '99' where sequencenumber = 3"))
                assertThat(change.executeUpdate(damage + " and aggregateidentifier = 'verified'"))
                        .isEqualTo(1);
        }
        var file = directory.resolve("damaged.throughline");
        assertThat(Typed.on(restored, "backup", file.toString()).code()).isZero();
        for (var found : List.of(Typed.on(restored, "verify"), Typed.on(restored, "verify", file.toString()))) {
            assertThat(found.code()).isEqualTo(1);
            assertThat(found.out()).startsWith("NOT WHOLE: ");
            assertThat(found.err().lines())
                    .hasSize(4)
                    .anyMatch(line -> line.contains("its content is not that of its kind"))
                    .anyMatch(line -> line.contains("(Unheard of verified) cannot be read: its kind is unknown"))
                    .anyMatch(line -> line.contains("its version is later than "))
                    .contains("Version 1 of verified is missing, though later ones are there.");
        }
    }

    @Test
    void a_log_that_a_later_version_keeps_is_left_alone() throws Exception {
        var restored = database(Postgres.newDatabase());
        Restore.from(backup(), restored);
        try (var log = restored.open();
                var change = log.createStatement()) {
            change.execute(
                    "insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                            + " execution_time, success) values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 'test', 1, true)");
        }
        for (var words : List.of(List.of("verify"), List.of("accounts", "new-password", "admin"))) {
            var refused = Typed.on(restored, words.toArray(String[]::new));
            assertThat(refused.err()).contains("A later version of the program keeps this log.");
            assertThat(refused.code()).isEqualTo(1);
        }
    }

    @Test
    void a_backup_that_a_shell_writes_for_others_to_read_is_noticed() throws Exception {
        var file = Files.createFile(directory.resolve("by-shell"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(StandardOutput.isFileThatOthersCanRead(file)).isTrue();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(StandardOutput.isFileThatOthersCanRead(file)).isFalse();
        assertThat(StandardOutput.isFileThatOthersCanRead(Path.of("/dev/null"))).isFalse();
    }

    static final Clock CLOCK = Clock.systemUTC();

    static String publish(String review, long version) {
        program.bean(EventStore.class).publish(event(review, version));
        return review + "/" + version;
    }

    static GenericDomainEventMessage<FindingAccepted> event(String review, long version) {
        var id = new ReviewId(review);
        var accepted =
                new FindingAccepted(id, LocalDate.of(2016, 11, 14), null, null, FindingId.of(id, (int) version + 1));
        return new GenericDomainEventMessage<>(
                "Review", review, version, accepted, Map.of("note", "tab\t, line\n, \\"));
    }

    Path backup() throws IOException {
        var file = Files.createTempFile(directory, "backup", ".throughline");
        try (var out = Files.newOutputStream(file)) {
            Backup.take(log, out, CLOCK);
        }
        return file;
    }

    static void refused(Path file, LogDatabase target, String why) {
        assertThatThrownBy(() -> Restore.from(file, target))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining(why);
    }

    static void rewrite(Path file, String entry, String from, String to) throws IOException {
        var written = new ByteArrayOutputStream();
        try (var read = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)));
                var zip = new ZipOutputStream(written)) {
            for (var next = read.getNextEntry(); next != null; next = read.getNextEntry()) {
                var words = new String(read.readAllBytes(), StandardCharsets.UTF_8);
                zip.putNextEntry(new ZipEntry(next.getName()));
                zip.write((next.getName().equals(entry) ? words.replace(from, to) : words)
                        .getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        Files.write(file, written.toByteArray());
    }

    static LogDatabase database(String url) {
        return new LogDatabase(url, "postgres", "postgres");
    }

    static List<String> rows(LogDatabase database) {
        return client(database)
                .sql(ROWS)
                .query((row, _) -> {
                    var columns = new ArrayList<String>();
                    for (int i = 1; i <= 10; i++) columns.add(row.getString(i));
                    return String.join("|", columns);
                })
                .list();
    }

    static String one(LogDatabase database, String sql) {
        return client(database).sql(sql).query((row, _) -> row.getString(1)).single();
    }

    static JdbcClient client(LogDatabase database) {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }
}
