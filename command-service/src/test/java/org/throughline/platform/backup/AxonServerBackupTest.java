package org.throughline.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.axoniq.axonserver.grpc.event.Event;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.axonserver.AxonServerDouble;
import org.throughline.axonserver.AxonServerFault.Ends;
import org.throughline.axonserver.AxonServerFault.Step;
import org.throughline.board.commandline.ServiceCommandLine;
import org.throughline.commandservice.CommandServiceApplication;
import org.throughline.platform.commandline.Commands;
import org.throughline.platform.commandline.GivenSettings;
import org.throughline.platform.commandline.ServeCommand.Serving;

/** Backup, restore and verify carry the log that is in Axon Server, between one Axon Server and another, and from and to PostgreSQL. */
class AxonServerBackupTest {

    static final AtomicInteger DATABASES = new AtomicInteger();

    static EmbeddedPostgres postgres;
    static AxonServerDouble axonServer;
    static Installation source;

    @TempDir
    Path directory;

    /** Where a command works: a database, and an Axon Server if that has the events. */
    record Installation(String database, List<String> settings) {

        static Installation inPostgres() throws SQLException {
            var name = "backup" + DATABASES.incrementAndGet();
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var create = connection.createStatement()) {
                create.execute("create database " + name);
            }
            var url = postgres.getJdbcUrl("postgres", name);
            return new Installation(
                    url,
                    List.of(
                            "--spring.datasource.url=" + url,
                            "--spring.datasource.username=postgres",
                            "--spring.datasource.password=postgres",
                            "--throughline.names.key=dGVzdHMtb25seS1uYW1lcy1rZXktb2YtMzItYnl0ZXM="));
        }

        static Installation in(AxonServerDouble server) throws SQLException {
            return inPostgres().with(server);
        }

        Installation with(AxonServerDouble server) {
            return with(server.address());
        }

        Installation with(String axonServer) {
            var more = Stream.of(
                    "--spring.profiles.active=axon-server",
                    "--axon.axonserver.servers=" + axonServer,
                    "--axon.axonserver.commit-timeout=2000");
            return new Installation(
                    database, Stream.concat(settings.stream(), more).toList());
        }

        Installation without() {
            return new Installation(
                    database,
                    settings.stream().filter(each -> !each.contains("axon")).toList());
        }

        ConfigurableApplicationContext start() {
            return new SpringApplicationBuilder(CommandServiceApplication.class)
                    .properties("spring.config.name=command-service")
                    .run(Stream.concat(
                                    settings.stream(),
                                    Stream.of("--server.port=0", "--throughline.access.demo-users=true"))
                            .toArray(String[]::new));
        }

        Typed typed(String... words) {
            var all = new ArrayList<>(List.of(words));
            all.addAll(settings);
            var given = GivenSettings.in(Map.of(), all.toArray(String[]::new));
            var out = new StringWriter();
            var err = new StringWriter();
            var program = ServiceCommandLine.deciding("command-service", given, new Serving())
                    .setOut(new PrintWriter(out, true))
                    .setErr(new PrintWriter(err, true));
            return new Typed(Commands.run(program, given), out.toString(), err.toString());
        }

        void execute(String sql) throws SQLException {
            try (var connection = DriverManager.getConnection(database, "postgres", "postgres");
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        String one(String sql) throws SQLException {
            try (var connection = DriverManager.getConnection(database, "postgres", "postgres");
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(sql)) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** What a command ends with and prints. */
    record Typed(int code, String out, String err) {

        Typed done() {
            assertThat(code).as(out + err).isZero();
            return this;
        }

        void refused(String... why) {
            assertThat(err).contains(why).doesNotContain("AXONIQ", "Exception");
            assertThat(code).isEqualTo(1);
        }
    }

    @BeforeAll
    static void record() throws Exception {
        postgres = EmbeddedPostgres.start();
        axonServer = new AxonServerDouble();
        source = Installation.in(axonServer);
        try (var service = source.start()) {
            await().until(() -> axonServer.handlers() > 0);
            for (int i = 0; i < 3; i++) register(service, "carried-" + i);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        axonServer.close();
        postgres.close();
    }

    @Test
    void a_backup_has_every_event_in_axon_server_and_restores_into_an_empty_one() throws Exception {
        var file = backup(source);

        assertThat(source.typed("verify", file.toString()).done().out()).contains(events() + " events of");
        assertThat(source.typed("verify").done().out())
                .startsWith("Whole: the log in Axon Server at " + axonServer.address())
                .contains(events() + " events of");
        try (var empty = new AxonServerDouble()) {
            var target = Installation.in(empty);
            assertThat(target.typed("restore", file.toString()).done().out())
                    .startsWith("Restored " + events() + " events");

            assertThat(empty.stored()).isEqualTo(axonServer.stored());
            assertThat(target.one("select count(*) from account"))
                    .isEqualTo(source.one("select count(*) from account"));
            assertThat(target.one("select count(*) from idempotency")).isEqualTo("3");
            assertThat(target.one("select count(*) from domainevententry")).isEqualTo("0");
            assertThat(target.one("select id from log_identity"))
                    .isNotEqualTo(source.one("select id from log_identity"));
            target.typed("verify").done();
            target.typed("restore", file.toString()).refused("already has a log");
            try (var service = target.start()) {
                await().until(() -> empty.handlers() > 0);
                assertThat(register(service, "after")).isEqualTo(201);
            }
            assertThat(empty.stored()).hasSizeGreaterThan(events());
        }
    }

    /** Only where an empty Axon Server is given, by {@code -Dthroughline.test.axonserver=HOST:PORT}. */
    @Test
    void a_real_axon_server_takes_a_backup_and_gives_it_back() throws Exception {
        var given = System.getProperty("throughline.test.axonserver");
        assumeTrue(
                given != null,
                "did not run, because no Axon Server was given: set throughline.test.axonserver to host:port of an empty one");
        var real = Installation.inPostgres().with(given);
        var restored = real.typed("restore", backup(source).toString());
        assumeTrue(
                !restored.err().contains("already has"),
                "did not run, because the Axon Server that was given is not empty");
        restored.done();

        assertThat(real.typed("verify").done().out()).contains(events() + " events of");
        try (var empty = new AxonServerDouble()) {
            Installation.in(empty).typed("restore", backup(real).toString()).done();
            assertThat(empty.stored()).isEqualTo(axonServer.stored());
        }
    }

    @Test
    void a_board_moves_to_postgresql_and_back() throws Exception {
        source.execute("""
                insert into idempotency (account, key, request_hash, id, version, recorded_at, stream, sequence_number)
                values ('secretary', 'never-recorded', repeat('0', 64), 'carried-0', 0, now(), 'carried-0', 0)""");
        var inPostgres = Installation.inPostgres();
        inPostgres.typed("restore", backup(source).toString()).done();
        source.execute("delete from idempotency where key = 'never-recorded'");

        assertThat(inPostgres.typed("verify").done().out()).contains(events() + " events of");
        assertThat(inPostgres.one("select string_agg(key, ',' order by key) from idempotency"))
                .isEqualTo("carried-0,carried-1,carried-2");
        try (var service = inPostgres.start()) {
            assertThat(register(service, "in-postgresql")).isEqualTo(201);
        }
        try (var empty = new AxonServerDouble()) {
            Installation.in(empty)
                    .typed("restore", backup(inPostgres).toString())
                    .done();

            assertThat(empty.stored().subList(0, events())).isEqualTo(axonServer.stored());
            assertThat(empty.stored().subList(events(), empty.stored().size()))
                    .extracting(Event::getAggregateIdentifier)
                    .contains("in-postgresql");
        }
    }

    @Test
    void a_restore_that_was_interrupted_is_gone_on_with_and_not_backed_up_before() throws Exception {
        var file = backup(source);
        try (var empty = new AxonServerDouble()) {
            var target = Installation.in(empty);
            empty.failNext(Step.CONFIRM, Ends.connectionLost());
            target.typed("restore", file.toString())
                    .refused("Axon Server at " + empty.address(), "Restore the same backup again");
            assertThat(target.one("select count(*) from account")).isEqualTo("0");
            target.typed("backup", directory.resolve("half").toString()).refused("was not finished");
            target.typed("verify").refused("was not finished");

            target.typed("restore", file.toString()).done();
            assertThat(empty.stored()).isEqualTo(axonServer.stored());
            assertThat(target.one("select count(*) from account"))
                    .isEqualTo(source.one("select count(*) from account"));
        }
    }

    @Test
    void a_log_that_was_last_in_axon_server_is_not_backed_up_from_postgresql() throws Exception {
        for (var words : new String[][] {{"backup", directory.resolve("empty").toString()}, {"verify"}})
            source.without()
                    .typed(words)
                    .refused("The log of this installation is in Axon Server", "Nothing was written");
        assertThat(directory.resolve("empty")).doesNotExist();
    }

    @Test
    void an_axon_server_with_other_events_is_not_restored_into() throws Exception {
        var file = backup(source);
        try (var used = new AxonServerDouble()) {
            used.store(axonServer.stored().subList(0, 1));
            Installation.in(used)
                    .typed("restore", file.toString())
                    .refused("Axon Server at " + used.address() + " already has 1 events");
            assertThat(used.stored()).hasSize(1);
        }
    }

    @Test
    void a_backup_that_lacks_an_event_is_not_written() throws Exception {
        var file = directory.resolve("friday.throughline");
        axonServer.holdEventsFrom(2);
        source.typed("backup", file.toString()).refused("stopped sending events at number 3");
        axonServer.releaseEvents();
        source.without()
                .with("127.0.0.1:1")
                .typed("backup", file.toString())
                .refused("Axon Server at 127.0.0.1:1 cannot be reached");
        axonServer.failNext(
                Step.LAST_TOKEN, Ends.by(io.grpc.Status.Code.PERMISSION_DENIED, "AXONIQ-1001", "Invalid token"));
        source.typed("backup", file.toString()).refused("refuses this token");
        try (var left = Files.list(directory)) {
            assertThat(left).noneMatch(each -> each.toString().contains("friday"));
        }
    }

    @Test
    void events_in_both_stores_are_not_backed_up_as_if_one_of_them_were_the_log() throws Exception {
        var both = Installation.inPostgres();
        both.typed("restore", backup(source).toString()).done();
        both.with(axonServer)
                .typed("backup", directory.resolve("both").toString())
                .refused("PostgreSQL has events as well");
        both.with(axonServer).typed("verify").refused("PostgreSQL has events as well");
    }

    @Test
    void what_was_being_stored_when_the_end_of_the_log_was_taken_is_in_the_backup() throws Exception {
        CompletableFuture<Path> taken;
        try (var decision = DriverManager.getConnection(source.database(), "postgres", "postgres");
                var insert = decision.createStatement()) {
            decision.setAutoCommit(false);
            insert.execute("insert into person (id, agency, of_source) values ('p-late', '', true)");
            taken = CompletableFuture.supplyAsync(() -> {
                try {
                    return backup(source);
                } catch (IOException failed) {
                    throw new IllegalStateException(failed);
                }
            });
            await().until(() -> "1"
                    .equals(source.one("select count(*) from pg_stat_activity where application_name ="
                            + " 'throughline: command' and query like '%pg_snapshot_xmin%'")));
            decision.commit();
        }
        var restored = Installation.inPostgres();
        restored.typed("restore", taken.join().toString()).done();
        source.execute("delete from person where id = 'p-late'");
        assertThat(restored.one("select count(*) from person where id = 'p-late'"))
                .isEqualTo("1");
    }

    static int events() {
        return axonServer.stored().size();
    }

    Path backup(Installation of) throws IOException {
        var file = Files.createTempDirectory(directory, "backup").resolve("friday.throughline");
        of.typed("backup", file.toString()).done();
        return file;
    }

    static int register(ConfigurableApplicationContext service, String review) throws Exception {
        var port = service.getEnvironment().getProperty("local.server.port");
        var login = Base64.getEncoder().encodeToString("secretary:secretary".getBytes(StandardCharsets.UTF_8));
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/reviews"))
                                .header("Authorization", "Basic " + login)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", review)
                                .POST(BodyPublishers.ofString("""
                                        {"id": "%s", "kind": "SERIOUS_CASE_REVIEW", "reference": "R", "title": "A review",
                                         "commissionedBy": "semg", "beganOn": "2015-06-01"}""".formatted(review)))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.statusCode();
    }
}
