package org.throughline.standalone.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.standalone.example.ScriptedServer.Reply;
import org.throughline.standalone.example.ScriptedServer.Request;

/** What the loader sends, and what it makes of a server that is busy, refuses, or is another one. */
class LoadRefusalsTest {

    static final String PLAN = """
            {"review": {"id": "r"}, "findings": [
              {"ref": "f01", "finding": {"kind": "LEARNING"}, "actions": [
                {"ref": "a1", "action": {"statement": "x", "alsoAnswers": ["ref:f02", "r.f9"]}, "then": [
                  {"progress": {"whatChanged": "y"}}, {"dueDate": {"reason": "z"}}, {"completion": {}},
                  {"verification": {}}, {"signOff": {}}, {"impactEvidence": {}}]}]},
              {"ref": "f02", "finding": {"kind": "GOOD_PRACTICE"}}]}""";

    @TempDir
    Path directory;

    ScriptedServer server;
    Path plan;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
        plan = Files.createDirectory(directory.resolve("plan"));
        Files.writeString(plan.resolve("01-first.json"), PLAN);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void findings_go_before_actions_and_each_request_has_a_key_made_of_its_place() {
        assertThat(load())
                .contains("01-first.json", "2 findings", "1 actions")
                .contains("Loaded 10 records, of which 0 existed already")
                .contains("1 findings: LEARNING", "1 findings: GOOD_PRACTICE", "1 decisions: signOff");
        assertThat(server.requests)
                .extracting(Request::path, Request::key)
                .containsExactly(
                        row("/api/reviews", "plan/01-first"),
                        row("/api/reviews/id1/findings", "plan/01-first/f01"),
                        row("/api/reviews/id1/findings", "plan/01-first/f02"),
                        row("/api/findings/id2/actions", "plan/01-first/f01/a1"),
                        row("/api/actions/id4/progress", "plan/01-first/f01/a1/1-progress"),
                        row("/api/actions/id4/due-date", "plan/01-first/f01/a1/2-dueDate"),
                        row("/api/actions/id4/completion", "plan/01-first/f01/a1/3-completion"),
                        row("/api/actions/id4/verification", "plan/01-first/f01/a1/4-verification"),
                        row("/api/actions/id4/sign-off", "plan/01-first/f01/a1/5-signOff"),
                        row("/api/actions/id4/impact-evidence", "plan/01-first/f01/a1/6-impactEvidence"));
        assertThat(server.requests.get(3).body()).contains("\"alsoAnswers\":[\"id3\",\"r.f9\"]");
    }

    @Test
    void a_second_load_records_nothing_and_says_so() {
        load();
        int recorded = server.recorded();
        assertThat(load()).contains("Loaded 10 records, of which 10 existed already");
        assertThat(server.recorded()).isEqualTo(recorded);
    }

    @Test
    void a_busy_server_is_asked_again_with_the_same_key() {
        server.next.add(new Reply(503, "", Map.of("Retry-After", "0")));
        server.next.add(new Reply(429, "", Map.of("Retry-After", "0")));
        assertThat(load()).contains("Loaded 10 records");
        assertThat(server.requests.subList(0, 3)).extracting(Request::key).containsOnly("plan/01-first");
    }

    @Test
    void a_refusal_stops_the_load_and_names_its_place_its_reason_and_its_fields() {
        server.next.add(new Reply(201, "{\"id\": \"r\"}", Map.of()));
        server.next.add(new Reply(400, """
                {"detail": "the request has fields that cannot be used",
                 "violations": [{"field": "theme", "message": "is not in the directory"}]}""", Map.of()));
        assertThat(load())
                .contains("plan/01-first/f01 is refused (400)")
                .contains("the request has fields that cannot be used; theme is not in the directory");
        assertThat(server.requests).hasSize(2);
    }

    @Test
    void what_is_not_throughline_is_said_in_words() {
        server.next.add(new Reply(502, "<html>Bad gateway</html>", Map.of()));
        assertThat(load()).contains("is refused (502): no reason given");
        server.next.add(new Reply(200, "<html>Welcome</html>", Map.of()));
        assertThat(load()).contains("is not Throughline");
    }

    @Test
    void a_file_that_is_not_json_and_a_directory_that_is_not_there_are_named() throws IOException {
        Files.writeString(plan.resolve("01-first.json"), "{\n\"review\": oops}");
        assertThat(load()).contains("01-first.json is not JSON").contains("line 2");
        assertThat(LoadExampleTest.run("load", "no-such-directory", "--server=" + server.address()))
                .contains("There is no directory no-such-directory");
        assertThat(LoadExampleTest.run("load", "x", "--server", "not a url")).contains("not the address of a program");
    }

    private String load() {
        return LoadExampleTest.run("load", plan.toString(), "--server", server.address(), "--user=secretary");
    }

    private static org.assertj.core.groups.Tuple row(String path, String key) {
        return org.assertj.core.groups.Tuple.tuple(path, key);
    }
}
