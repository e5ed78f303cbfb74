package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.Program.decide;
import static org.throughline.standalone.Program.get;
import static org.throughline.standalone.Program.post;
import static org.throughline.standalone.Program.tree;
import static org.throughline.standalone.WholeStoryTest.assigned;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file is read by whoever may read something that refers to it, and is unknown to everybody else. */
class FilesFollowWhatTheyEvidenceTest {

    static final String UNKNOWN = "0".repeat(64);

    @Test
    void a_file_is_read_by_who_may_read_what_refers_to_it_and_is_hidden_with_it() {
        var action = assigned("files-case", "2016-02-10", "2016-06-30");
        var file = uploaded("secretary", "The audit of the files case");
        assertThat(get("lead-police", "/api/files/" + file).statusCode()).isEqualTo(404);

        refer("secretary", action, file);
        for (var reader : List.of("auditor", "lead-police", "secretary"))
            assertThat(get(reader, "/api/files/" + file).statusCode())
                    .as(reader)
                    .isEqualTo(200);

        restrict("files-case");
        for (var reader : List.of("auditor", "lead-police", "secretary")) isUnknown(reader, file);
        assertThat(get("chair", "/api/files/" + file).statusCode()).isEqualTo(200);
        assertThat(readsOf(file)).isPositive();
    }

    @Test
    void a_hidden_file_can_neither_be_referred_to_nor_removed_nor_erased_nor_found_out_by_uploading_it() {
        var action = assigned("files-secret", "2016-02-10", "2016-06-30");
        var open = assigned("files-open", "2016-02-10", "2016-06-30");
        var text = "The report that nobody may know of";
        var file = uploaded("secretary", text);
        refer("secretary", action, file);
        restrict("files-secret");

        var referring = post("lead-csc", "/api/actions/" + open + "/progress", progress(file));
        var toUnknown = post("lead-csc", "/api/actions/" + open + "/progress", progress(UNKNOWN));
        assertThat(referring.statusCode()).isEqualTo(400);
        assertThat(referring.body()).isEqualTo(toUnknown.body());
        isSame(
                post("secretary", "/api/files/" + file + "/removal", ""),
                post("secretary", "/api/files/" + UNKNOWN + "/removal", ""));
        isSame(erase(file), erase(UNKNOWN));

        var guessed = upload("lead-police", text);
        assertThat(guessed.statusCode()).isEqualTo(201);
        assertThat(get("lead-police", "/api/files/" + file).body()).isEqualTo(text);
        isUnknown("lead-csc", file);
        refer("lead-csc", "lead-police", open, file);
        assertThat(post("lead-police", "/api/files/" + file + "/removal", "").statusCode())
                .isEqualTo(204);
        isUnknown("lead-police", file);
        assertThat(get("chair", "/api/files/" + file).body()).as("still there").isEqualTo(text);
    }

    @Test
    void what_something_refers_to_is_not_removed_and_is_erased_by_a_decision_that_leaves_a_receipt() {
        var action = assigned("files-mistake", "2016-02-10", "2016-06-30");
        var text = "Uploaded by mistake, with a name in it";
        var file = uploaded("secretary", text);
        refer("secretary", action, file);

        assertThat(post("secretary", "/api/files/" + file + "/removal", "").body())
                .contains("/problems/file-is-not-in-use");
        var erasure = erase(file);
        assertThat(erasure.statusCode()).as(erasure.body()).isIn(200, 201);

        var gone = get("auditor", "/api/files/" + file);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("/problems/file-is-erased");
        assertThat(Program.bean(JdbcClient.class)
                        .sql(
                                "select (select count(*) from file where sha256 = ?) + (select count(*) from subject_key where subject = ?)")
                        .params(file, "file:" + file)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(get("auditor", "/api/actions/" + action + "/history").statusCode())
                .isEqualTo(200);

        assertThat(upload("secretary", text).statusCode()).isEqualTo(201);
        assertThat(get("auditor", "/api/files/" + file).statusCode())
                .as("what was erased stays so")
                .isEqualTo(410);
    }

    static void isUnknown(String reader, String file) {
        isSame(get(reader, "/api/files/" + file), get(reader, "/api/files/" + UNKNOWN));
        assertThat(get(reader, "/api/files/" + file).statusCode()).isEqualTo(404);
    }

    static void isSame(HttpResponse<String> hidden, HttpResponse<String> unknown) {
        assertThat(hidden.statusCode()).isEqualTo(unknown.statusCode());
        assertThat(hidden.body().replaceAll("[0-9a-f]{64}", "it"))
                .isEqualTo(unknown.body().replaceAll("[0-9a-f]{64}", "it"));
        assertThat(hidden.headers().map().keySet())
                .isEqualTo(unknown.headers().map().keySet());
    }

    static long readsOf(String file) {
        org.awaitility.Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> reads(file) > 0);
        return reads(file);
    }

    static long reads(String file) {
        return Program.bean(JdbcClient.class)
                .sql("select count(*) from access_record where kind = 'FILE_READ' and thing = ?")
                .param(file)
                .query(Long.class)
                .single();
    }

    static void refer(String user, String action, String file) {
        decide(user, "/api/actions/" + action + "/progress", progress(file));
    }

    /** Refused for one user, and taken for another. */
    static void refer(String refused, String user, String action, String file) {
        assertThat(post(refused, "/api/actions/" + action + "/progress", progress(file))
                        .statusCode())
                .isEqualTo(400);
        assertThat(get(user, "/api/files/" + file).statusCode()).isEqualTo(200);
    }

    static String progress(String file) {
        return """
                {"whatChanged": "The audit is written", "effectiveOn": "2016-03-01",
                 "source": {"document": "Audit", "sha256": "%s"}}""".formatted(file);
    }

    static void restrict(String review) {
        decide("secretary", "/api/reviews/" + review + "/restriction", """
                {"reason": "a court order", "restsOn": "Order of 1 May 2016", "readers": {"roles": ["CHAIR"]},
                 "excludedAgencies": ["csc"], "reviewBy": "2016-12-31",
                 "authority": {"committee": "crc", "meetingDate": "2016-05-04", "minute": "1"}}""");
    }

    static HttpResponse<String> erase(String file) {
        return post("secretary", "/api/erasures", """
                {"subjects": [{"kind": "FILE", "id": "%s"}], "reasonCode": "ENTERED_BY_MISTAKE",
                 "reason": "The wrong file was attached",
                 "authority": {"committee": "crc", "meetingDate": "2016-05-04", "minute": "2"}}""".formatted(file));
    }

    static HttpResponse<String> upload(String user, String text) {
        return post(user, "/api/files", text, "Content-Type", "text/plain");
    }

    static String uploaded(String user, String text) {
        var answer = upload(user, text);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return tree(answer).path("sha256").asString();
    }
}
