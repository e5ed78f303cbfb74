package org.throughline.platform.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.platform.attachment.Samples.bytes;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import org.throughline.platform.Server;
import org.throughline.platform.problem.Refused;

/** Files as they are uploaded, before anything refers to them. */
class AttachmentTest {

    static final Server SERVER = Server.startDemo();

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void an_upload_is_its_uploaders_alone_and_told_of_to_no_other_user() {
        var minutes = bytes("Only mine");
        var first = upload("lead-csc", minutes, "application/x-www-form-urlencoded");
        var ofAnother = upload("secretary", minutes, "text/csv");
        var again = upload("lead-csc", minutes, "text/plain");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(ofAnother.statusCode()).isEqualTo(201);
        assertThat(ofAnother.body()).contains("text/csv");
        assertThat(again.statusCode()).isEqualTo(200);

        var at = first.headers().firstValue("Location").orElseThrow();
        var file = SERVER.get("lead-csc", at);
        assertThat(file.body()).isEqualTo("Only mine");
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(file.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
        var etag = file.headers().firstValue("ETag").orElseThrow();
        assertThat(SERVER.send(SERVER.as("lead-csc", at).header("If-None-Match", etag))
                        .statusCode())
                .isEqualTo(304);
        assertThat(SERVER.send(SERVER.as("lead-csc", at).HEAD()).headers().firstValue("Content-Length"))
                .contains("9");

        var unknown = "/api/files/" + "0".repeat(64);
        for (var reader : new String[] {"auditor", "lead-police", "chair"}) {
            assertThat(SERVER.get(reader, at).statusCode()).isEqualTo(404);
            assertThat(SERVER.get(reader, at).body().replace(at, unknown))
                    .isEqualTo(SERVER.get(reader, unknown).body());
            assertThat(SERVER.send(SERVER.as(reader, at).HEAD()).statusCode()).isEqualTo(404);
            assertThat(SERVER.send(SERVER.as(reader, at).header("If-None-Match", etag))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(SERVER.send(SERVER.as(reader, at).header("Range", "bytes=0-3"))
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(SERVER.send(SERVER.request(at)).statusCode()).isEqualTo(401);
    }

    @Test
    void an_upload_that_nothing_refers_to_is_listed_and_removed_by_its_uploader_or_a_secretary() {
        var own = hash(upload("lead-csc", bytes("A wrong file"), "text/plain"));
        var other = hash(upload("lead-csc", bytes("Another wrong file"), "text/plain"));

        assertThat(SERVER.get("lead-csc", "/api/files").body()).contains(own, other);
        assertThat(SERVER.get("lead-police", "/api/files").body()).doesNotContain(own);
        assertThat(SERVER.post("lead-police", "/api/files/" + own + "/removal", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(SERVER.post("lead-csc", "/api/files/" + own + "/removal", "").statusCode())
                .isEqualTo(204);
        assertThat(SERVER.post("lead-csc", "/api/files/" + own + "/removal", "").statusCode())
                .isEqualTo(404);
        assertThat(SERVER.post("secretary", "/api/files/" + other + "/removal", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(SERVER.get("lead-csc", "/api/files/" + own).statusCode()).isEqualTo(404);
        assertThat(upload("lead-csc", bytes("A wrong file"), "text/plain").statusCode())
                .isEqualTo(201);
    }

    @Test
    void contents_are_stored_encrypted() {
        var sha256 = hash(upload("secretary", bytes("A name that is nobody's"), "text/plain"));
        assertThat(SERVER.bean(JdbcClient.class)
                        .sql(
                                "select content is null and position('nobody'::bytea in sealed) = 0 from file where sha256 = ?")
                        .param(sha256)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void who_may_not_record_may_not_upload() {
        assertThat(upload("auditor", bytes("mine"), "text/plain").statusCode()).isEqualTo(403);
    }

    @Test
    void a_form_is_refused_with_what_to_send_instead() {
        var form = upload("secretary", bytes("--b\r\n\r\n--b--"), "multipart/form-data; boundary=b");
        assertThat(form.statusCode()).isEqualTo(415);
        assertThat(form.body()).contains("/problems/file-is-the-body", "--data-binary");
    }

    @Test
    void nothing_and_too_much_are_refused_whether_or_not_the_length_is_said() {
        assertThat(upload("secretary", bytes(""), "text/plain").statusCode()).isEqualTo(400);
        var tooMuch = bytes("x".repeat(20 * 1024 * 1024 + 1));
        assertThat(upload("secretary", tooMuch, "text/plain").statusCode()).isEqualTo(413);
        var unannounced = SERVER.send(SERVER.as("secretary", "/api/files")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooMuch))));
        assertThat(unannounced.statusCode()).isEqualTo(413);
        assertThat(unannounced.body()).contains("body-too-large");
        assertThat(upload("secretary", bytes("x".repeat(20 * 1024 * 1024)), "text/plain")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void what_is_full_is_said_with_what_helps() {
        upload("chair", bytes("The first file of the chair"), "text/plain");
        var jdbc = SERVER.bean(JdbcClient.class);
        assertThatThrownBy(() -> new FileQuotas(jdbc, settings(10, 1_000)).checkRoom(1, "chair"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("your uploads of the last 30 days");
        assertThatThrownBy(() -> new FileQuotas(jdbc, settings(1 << 20, 0)).checkRoom(1, "chair"))
                .hasMessageContaining("the files of all users");
        new FileQuotas(jdbc, settings(1 << 20, 1_000)).checkRoom(1, "chair");
    }

    @Test
    void a_hash_that_is_none_and_one_of_nothing_are_told_apart() {
        assertThat(SERVER.get("auditor", "/api/files/abc").statusCode()).isEqualTo(400);
        assertThat(SERVER.get("auditor", "/api/files/" + "0".repeat(64)).statusCode())
                .isEqualTo(404);
    }

    static FileSettings settings(long bytesPerUser, int megabytesInAll) {
        return new FileSettings(
                DataSize.ofBytes(bytesPerUser),
                100,
                DataSize.ofMegabytes(megabytesInAll),
                1_000,
                Duration.ofDays(30),
                Duration.ofHours(1));
    }

    static HttpResponse<String> upload(String user, byte[] file, String said) {
        return SERVER.send(
                SERVER.as(user, "/api/files").setHeader("Content-Type", said).POST(BodyPublishers.ofByteArray(file)));
    }

    static String hash(HttpResponse<String> upload) {
        var at = upload.headers().firstValue("Location").orElseThrow();
        return at.substring(at.lastIndexOf('/') + 1);
    }
}
