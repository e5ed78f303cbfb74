package org.throughline.platform.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.throughline.platform.Server;

/** Files as they are uploaded: told by their content, kept once, and given back as they were. */
class AttachmentTest {

    static final Server SERVER = Server.startDemo();
    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void a_file_is_what_is_in_it_whatever_it_is_said_to_be() throws IOException {
        isKeptAs("application/pdf", bytes("%PDF-1.7\n1 0 obj\n"), "text/html");
        isKeptAs("image/png", HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452"), "text/plain");
        isKeptAs("image/jpeg", HexFormat.of().parseHex("ffd8ffe000104a46494600010100"), "text/plain");
        isKeptAs("text/plain", bytes("Minutes of the group, 14 November 2016"), "application/pdf");
        isKeptAs(WORD, zip("[Content_Types].xml", types(WORD + ".main+xml")), "application/x-nothing");
        isKeptAs(EXCEL, zip("docProps/app.xml", "", "[Content_Types].xml", types(EXCEL + ".main+xml")), "");
        isKeptAs("application/msword", compound("WordDocument"), "");
        isKeptAs("application/vnd.ms-excel", compound("Workbook"), "");
        var text = "application/vnd.oasis.opendocument.text";
        isKeptAs(text, zip("mimetype", text, "content.xml", "<office/>"), "");
    }

    @Test
    void text_is_a_table_if_the_upload_says_so_for_nothing_in_it_does() throws IOException {
        isKeptAs("text/csv", bytes("number,owner\n1,csc\n"), "text/csv; charset=utf-8");
        isKeptAs("text/plain", bytes("number;owner\n1;csc\n"), "text/tab-separated-values");
    }

    @Test
    void what_people_do_not_write_minutes_in_is_refused() throws IOException {
        isRefused(bytes("<!DOCTYPE html><html><script>1</script></html>"));
        isRefused(bytes("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
        isRefused(bytes("#!/bin/sh\nrm -rf x\n"));
        isRefused(HexFormat.of().parseHex("4d5a90000300000004000000ffff0000b8000000"));
        isRefused(HexFormat.of().parseHex("504b0304ffffffffffffffffffffffffff"));
        isRefused(zip("evil.exe", "MZ"));
        isRefused(zip("[Content_Types].xml", types("application/vnd.ms-word.document.macroEnabled.main+xml")));
        isRefused(compound("Installer"));
    }

    @Test
    void it_is_kept_once_and_given_back_to_every_known_user() throws IOException {
        var minutes = bytes("Kept once");
        var first = upload("lead-csc", minutes, "application/x-www-form-urlencoded");
        var again = upload("chair", minutes, "text/plain");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body()).contains("\"bytes\":9");

        var at = first.headers().firstValue("Location").orElseThrow();
        var file = SERVER.get("auditor", at);
        assertThat(file.body()).isEqualTo("Kept once");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        var etag = file.headers().firstValue("ETag").orElseThrow();
        assertThat(etag).contains(at.substring(at.lastIndexOf('/') + 1));
        assertThat(SERVER.send(SERVER.as("auditor", at).header("If-None-Match", etag))
                        .statusCode())
                .isEqualTo(304);
        var head = SERVER.send(SERVER.as("auditor", at).HEAD());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Length")).contains("9");
        assertThat(SERVER.send(SERVER.request(at)).statusCode()).isEqualTo(401);
    }

    @Test
    void who_may_not_record_may_not_upload() {
        assertThat(upload("auditor", bytes("mine"), "text/plain").statusCode()).isEqualTo(403);
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
    void a_hash_that_is_none_and_one_of_nothing_are_told_apart() {
        assertThat(SERVER.get("auditor", "/api/files/abc").statusCode()).isEqualTo(400);
        assertThat(SERVER.get("auditor", "/api/files/" + "0".repeat(64)).statusCode())
                .isEqualTo(404);
    }

    static void isKeptAs(String mediaType, byte[] file, String said) {
        var answer = upload("secretary", file, said);
        assertThat(answer.statusCode()).as(mediaType + answer.body()).isEqualTo(201);
        assertThat(answer.body()).contains("\"mediaType\":\"" + mediaType + '"');
        var kept = SERVER.get("auditor", answer.headers().firstValue("Location").orElseThrow());
        assertThat(kept.headers().firstValue("Content-Type").orElse("")).startsWith(mediaType);
    }

    static void isRefused(byte[] file) {
        var answer = upload("secretary", file, "text/plain");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(415);
        assertThat(answer.body()).contains("/problems/file-type-is-allowed");
    }

    static HttpResponse<String> upload(String user, byte[] file, String said) {
        return SERVER.send(
                SERVER.as(user, "/api/files").setHeader("Content-Type", said).POST(BodyPublishers.ofByteArray(file)));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String types(String main) {
        return "<Types><Override PartName=\"/main.xml\" ContentType=\"" + main + "\"/></Types>";
    }

    static byte[] zip(String... namesAndContents) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(bytes(namesAndContents[i + 1]));
            }
        }
        return bytes.toByteArray();
    }

    /** A compound file with one stream in its directory, which follows the header. */
    static byte[] compound(String stream) {
        var file = new byte[1024];
        System.arraycopy(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), 0, file, 0, 8);
        var name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 512, name.length);
        file[512 + 64] = (byte) (name.length + 2);
        file[512 + 66] = 2;
        return file;
    }
}
