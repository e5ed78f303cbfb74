package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.Program.ask;
import static org.throughline.standalone.Program.decide;
import static org.throughline.standalone.Program.get;
import static org.throughline.standalone.Program.post;
import static org.throughline.standalone.Program.tree;

import com.mongodb.client.MongoClient;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.platform.backup.Backup;
import org.throughline.platform.backup.LogDatabase;
import org.throughline.platform.erasure.ErasureList;

/** A name is in no file of the program at any time, and after its erasure in no answer. */
class ErasureStoryTest {

    private static final String NAME = "Quenby Vanishwright";
    private static final String ADDRESS = "quenby.vanishwright@csc.example.org";
    private static final String WORDS = "Mx Sablewick, Heads";
    private static final Pattern IN_ANY_FORM = Pattern.compile("(?i)vanishwright|quenby|sablewick");

    private static final String ACTION = """
            {"statement": "Train", "desiredOutcome": "Trained", "overseenBy": "semg", "dueDate": "2016-12-31", %s,
             "authority": {"committee": "semg", "meetingDate": "2016-01-10", "minute": "4.2"},
             "source": {"document": "Annual report"}}""";

    private static final String ERASE = """
            {"subjects": [{"kind": "PERSON", "id": "%s"}, {"kind": "PERSON", "id": "%s"}],
             "reasonCode": "REQUEST_OF_THE_PERSON", "reason": "A letter of 3 November",
             "authority": {"committee": "board", "meetingDate": "2026-11-16", "minute": "9"}}""";

    @TempDir
    Path directory;

    @Test
    void a_name_is_shown_until_it_is_erased_and_is_nowhere_in_clear_before_or_after() throws Exception {
        decide("secretary", "/api/reviews", """
                {"id": "vanished", "kind": "LEARNING_REVIEW", "reference": "R", "title": "A review",
                 "commissionedBy": "crc", "beganOn": "2016-01-10"}""");
        var finding = decide("secretary", "/api/reviews/vanished/findings", """
                {"kind": "LEARNING", "theme": "chronologies", "statement": "s", "effectiveOn": "2016-01-10"}""");
        var action = decide(
                "secretary",
                "/api/findings/" + finding + "/actions",
                ACTION.formatted(
                        "\"owner\": {\"name\": \"" + NAME + "\", \"role\": \"Archive Manager\", \"agency\": \"csc\"}"));
        var unowned = decide(
                "secretary",
                "/api/findings/" + finding + "/actions",
                ACTION.formatted("\"ownerAsWritten\": \"" + WORDS + "\", \"leadAgency\": \"csc\""));
        var owner = ask("/api/actions/" + action + "?atLeast=0").path("action").path("owner");
        var person = owner.path("person").asString();
        assertThat(owner.path("name").asString()).isEqualTo(NAME);
        assertThat(Program.put("secretary", "/api/contacts/people/" + person, "{\"address\": \"" + ADDRESS + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(shown()).anySatisfy(answer -> assertThat(answer).contains(NAME));
        assertThat(ask("/api/actions?owner=vanishwright").path("total").asInt()).isEqualTo(1);
        assertThat(ask("/api/actions/" + unowned + "?atLeast=0")
                        .path("action")
                        .path("ownerAsWritten")
                        .asString())
                .isEqualTo(WORDS);
        isNowhereInClear();
        var knownBefore = Instant.now();

        var words = Program.bean(JdbcClient.class)
                .sql("select convert_from(payload, 'UTF8')::jsonb ->> 'ownerAsWritten' from domainevententry"
                        + " where aggregateidentifier = ?")
                .param(unowned)
                .query(String.class)
                .single();
        var receipts = tree(post("secretary", "/api/erasures", ERASE.formatted(person, words)));

        assertThat(receipts.size()).isEqualTo(2);
        assertThat(ask("/api/erasures/" + receipts.path(0).path("receipt").asString()))
                .isEqualTo(receipts.path(0));
        assertThat(shown()).allSatisfy(answer -> assertThat(answer).doesNotContainPattern(IN_ANY_FORM));
        for (var day : List.of("", "?asOf=2016-02-01", "?asOf=2016-02-01&knownAt=" + knownBefore))
            assertThat(ask("/api/actions/" + action + day)
                            .path("action")
                            .path("owner")
                            .path("name")
                            .asString())
                    .isEqualTo("erased");
        assertThat(ask("/api/actions/" + unowned)
                        .path("action")
                        .path("ownerAsWritten")
                        .asString())
                .isEqualTo("erased");
        assertThat(ask("/api/actions?owner=vanishwright").path("total").asInt()).isZero();
        assertThat(ask("/api/actions?owner=sablewick").path("total").asInt()).isZero();
        assertThat(Program.get("secretary", "/api/contacts").body()).doesNotContainPattern(IN_ANY_FORM);
        isNowhereInClear();
        assertThat(ErasureList.read(Program.data().resolve(ErasureList.NAME)))
                .extracting("subject")
                .contains(person, words);
        goesOnUnderTheIdentifier(action, person);
    }

    /** An erased person is still one person, and the same name is another one. */
    private static void goesOnUnderTheIdentifier(String action, String person) {
        assertThat(post("secretary", "/api/actions/" + action + "/corrections", """
                {"corrects": 0, "why": "A typing error", "reason": "TYPING_ERROR",
                 "changes": {"statement": "Train all"},
                 "authority": {"committee": "semg", "meetingDate": "2016-01-10", "minute": "4.2"}}""")
                        .statusCode())
                .isEqualTo(200);
        assertThat(ask("/api/actions/" + action + "?atLeast=2")
                        .path("action")
                        .path("owner")
                        .path("person")
                        .asString())
                .isEqualTo(person);
        assertThat(post("secretary", "/api/directory/people", """
                {"person": {"person": "%s", "role": "Archive Manager", "agency": "csc"}}""".formatted(person))
                        .body())
                .contains("is not the identifier of a person on record");
        var anew = decide("secretary", "/api/directory/people", """
                {"person": {"name": "Quenby Vanishwright", "role": "Archive Manager", "agency": "csc"},
                 "effectiveOn": "2016-02-01"}""");
        assertThat(anew).isNotEqualTo(person);
        tree(post("secretary", "/api/erasures", ERASE.formatted(anew, anew)));
    }

    @Test
    void only_the_secretary_erases_and_receipts_are_for_secretary_and_auditor() {
        var body = ERASE.formatted("p-nobody22", "p-nobody22");
        for (var user : List.of("admin", "chair", "auditor", "lead-csc"))
            assertThat(post(user, "/api/erasures", body).statusCode()).as(user).isEqualTo(403);
        assertThat(post("secretary", "/api/erasures", body).body())
                .contains("subjects[0].id", "is not known; nothing was erased");
        assertThat(post("secretary", "/api/erasures", body.replace("2026-11-16", "2099-01-01"))
                        .body())
                .contains("authority.meetingDate", "is in the future");
        for (var user : List.of("chair", "lead-csc"))
            assertThat(get(user, "/api/erasures").statusCode()).as(user).isEqualTo(403);
        assertThat(get("admin", "/api/erasures/list").statusCode()).isEqualTo(200);
        assertThat(get("secretary", "/api/erasures/er-unknown22222").statusCode())
                .isEqualTo(404);
    }

    private static List<String> shown() {
        var answers = new ArrayList<String>();
        for (var path : List.of(
                "/api/actions?review=vanished",
                "/api/actions?review=vanished&format=csv",
                "/api/actions/vanished.f1.a1",
                "/api/actions/vanished.f1.a1/history",
                "/api/actions/vanished.f1.a2",
                "/api/actions/vanished.f1.a2/history",
                "/api/findings/vanished.f1",
                "/api/reviews/vanished",
                "/api/directory",
                "/api/directory/people?size=1000",
                "/api/calendar.ics?review=vanished",
                "/api/waiting",
                "/api/erasures")) answers.add(get("auditor", path).body());
        return answers;
    }

    private void isNowhereInClear() throws IOException {
        Program.bean(JdbcClient.class).sql("checkpoint").update();
        assertThat(filesInClear(Program.data())).isEmpty();
        assertThat(documents()).doesNotContainPattern(IN_ANY_FORM);
        assertThat(backup()).doesNotContainPattern(IN_ANY_FORM);
    }

    /** Everything in the data directory, the files and the write-ahead log of PostgreSQL and kept digests included. */
    private static List<Path> filesInClear(Path data) throws IOException {
        try (var all = Files.walk(data)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(data.resolve("postgresql-program")))
                    // To close it would release the running program's lock, because a POSIX lock is its process's.
                    .filter(file -> !file.endsWith("throughline.lock"))
                    .filter(ErasureStoryTest::hasIt)
                    .toList();
        }
    }

    private static boolean hasIt(Path file) {
        try {
            return IN_ANY_FORM
                    .matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .find();
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String documents() {
        var text = new StringBuilder();
        var mongo = Program.bean(MongoClient.class);
        for (var database : mongo.listDatabaseNames())
            for (var collection : mongo.getDatabase(database).listCollectionNames())
                for (Document each :
                        mongo.getDatabase(database).getCollection(collection).find()) text.append(each.toJson());
        assertThat(text).contains("vanished.f1.a1");
        return text.toString();
    }

    /** The tables as a backup has them, with its bytes in hexadecimal read as text. */
    private static String backup() throws IOException {
        var postgres = Program.bean(PostgresServer.class);
        var file = new ByteArrayOutputStream();
        Backup.take(
                new LogDatabase(postgres.jdbcUrl(), PostgresServer.USER, postgres.password()), file, Clock.systemUTC());
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file.toByteArray()))) {
            while (zip.getNextEntry() != null) text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        var hexadecimal = Pattern.compile("\\\\x([0-9a-f]+)").matcher(text);
        var decoded = hexadecimal.replaceAll(found ->
                Matcher.quoteReplacement(new String(HexFormat.of().parseHex(found.group(1)), StandardCharsets.UTF_8)));
        assertThat(decoded).contains("vanished.f1.a1");
        return decoded;
    }
}
