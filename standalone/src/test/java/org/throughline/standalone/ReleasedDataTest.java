package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.throughline.platform.backup.LogDatabase;
import org.throughline.platform.backup.Restore;
import org.throughline.platform.erasure.ErasureList;
import org.throughline.platform.upgrade.UpgradeRefused;
import tools.jackson.databind.JsonNode;

/**
 * This program goes on with what earlier releases left, and leaves alone what a later one left. What they left is kept in
 * {@code src/test/released}; {@code make released} adds that of the next.
 */
class ReleasedDataTest {

    /** The clock of the kept data is far behind by now, which an operator would have to confirm. */
    private static final String ANY_CLOCK = "--throughline.clock.ahead-max=40000d";

    private static final String DECISION = """
            {"id": "after-the-upgrade", "kind": "LEARNING_REVIEW", "reference": "LR 2", "title": "Another example",
             "commissionedBy": "crc", "beganOn": "2025-11-28"}""";

    @TempDir
    Path directory;

    static Stream<ReleasedData> releases() throws IOException {
        return ReleasedData.all();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void a_data_directory_of_an_earlier_release_answers_as_it_did_and_goes_on(ReleasedData release) throws IOException {
        try (var program = Program.on(release.unpack(directory), ANY_CLOCK)) {
            assertThat(otherThan(answers(release), answers(program))).isEmpty();
            goesOn(program);
        }
        assertThat(directory.resolve("throughline.format")).hasContent("1");
        leaves_what_a_later_release_has_used_alone();
    }

    /** On the same directory, because starting PostgreSQL on another one takes seconds. */
    private void leaves_what_a_later_release_has_used_alone() throws IOException {
        try (var log = PostgresServer.start(directory)) {
            client(log)
                    .sql("insert into event_type values ('ActionTaughtToDance', 1)")
                    .update();
        }
        assertThatThrownBy(() -> Program.on(directory, ANY_CLOCK))
                .hasRootCauseInstanceOf(UpgradeRefused.class)
                .rootCause()
                .hasMessageContaining("A later release of Throughline has been used on this log")
                .hasMessageContaining("ActionTaughtToDance (version 1)");
        DataDirectory.leave(directory);
        assertThat(OrphanedPostgres.runningOn(directory.resolve(PostgresServer.DATA)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void a_backup_of_an_earlier_release_is_restored_answers_as_it_did_and_goes_on(ReleasedData release)
            throws IOException {
        try (var log = PostgresServer.start(directory)) {
            Restore.from(
                    release.backup(),
                    new LogDatabase(log.jdbcUrl(), PostgresServer.USER, log.password()),
                    ErasureList.read(release.erasures()));
        }
        Files.copy(release.key(), directory.resolve("names.key"));
        Files.copy(release.erasures(), directory.resolve("erasures.list"));

        try (var program = Program.on(directory, ANY_CLOCK)) {
            assertThat(otherThan(answers(release), answers(program))).isEmpty();
            goesOn(program);
        }
    }

    @Test
    void something_is_kept_of_each_release() throws IOException {
        assertThat(releases().map(release -> release.directory().getFileName().toString()))
                .contains("0.1");
    }

    private static void goesOn(ConfigurableApplicationContext program) {
        var answer = Program.send("POST", "secretary", "/api/reviews", DECISION, program);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static Map<String, JsonNode> answers(ReleasedData release) throws IOException {
        return byAddress(release.answered().stream());
    }

    private static Map<String, JsonNode> answers(ConfigurableApplicationContext program) {
        return byAddress(ReleasedData.ask(program).stream());
    }

    private static Map<String, JsonNode> byAddress(Stream<ReleasedData.Answered> answered) {
        return answered.collect(
                Collectors.toMap(each -> each.user() + " " + each.address(), ReleasedData.Answered::answer));
    }

    /** What is not as it was. A release may add fields to its answers. */
    private static List<String> otherThan(Map<String, JsonNode> kept, Map<String, JsonNode> now) {
        return kept.entrySet().stream()
                .flatMap(answer -> otherThan(answer.getKey(), answer.getValue(), now.get(answer.getKey())))
                .toList();
    }

    private static Stream<String> otherThan(String at, JsonNode kept, JsonNode now) {
        if (kept.isObject() && now.isObject())
            return kept.properties().stream()
                    .flatMap(field -> otherThan(at + " " + field.getKey(), field.getValue(), now.path(field.getKey())));
        if (kept.isArray() && kept.size() == now.size())
            return IntStream.range(0, kept.size())
                    .boxed()
                    .flatMap(place -> otherThan(at + " " + place, kept.path(place), now.path(place)));
        return kept.equals(now) ? Stream.of() : Stream.of("%s was %s and is %s".formatted(at, kept, now));
    }

    private static JdbcClient client(PostgresServer log) {
        return JdbcClient.create(new DriverManagerDataSource(log.jdbcUrl(), PostgresServer.USER, log.password()));
    }
}
