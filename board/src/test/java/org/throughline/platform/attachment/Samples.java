package org.throughline.platform.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small real files. */
final class Samples {

    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String OPEN_TEXT = "application/vnd.oasis.opendocument.text";
    private static final String RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private Samples() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] picture(String format, int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), format, bytes);
        return bytes.toByteArray();
    }

    /** A PDF with these objects beside its pages. */
    static byte[] pdf(String... objects) {
        var text = new StringBuilder("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n")
                .append("2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n");
        for (int i = 0; i < objects.length; i++)
            text.append(i + 3).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        return text.append("trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n")
                .toString()
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** An object stream, packed. */
    static String objectStream(String content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(packed)) {
            deflating.write(bytes(content));
        }
        return "<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n"
                + packed.toString(StandardCharsets.ISO_8859_1) + "\nendstream";
    }

    static byte[] word(String... more) throws IOException {
        var parts = new ArrayList<>(
                List.of("[Content_Types].xml", types(WORD + ".main+xml"), "word/document.xml", document("A minute")));
        parts.addAll(List.of(more));
        return zip(parts.toArray(String[]::new));
    }

    static byte[] excel(String... more) throws IOException {
        var parts = new ArrayList<>(
                List.of("[Content_Types].xml", types(EXCEL + ".main+xml"), "xl/workbook.xml", "<workbook/>"));
        parts.addAll(List.of(more));
        return zip(parts.toArray(String[]::new));
    }

    static byte[] openText(String content) throws IOException {
        return zip("mimetype", OPEN_TEXT, "content.xml", content);
    }

    static String types(String main) {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Override PartName=\"/main.xml\" ContentType=\"" + main + "\"/></Types>";
    }

    static String document(String text) {
        return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                + text + "</w:t></w:r></w:p></w:body></w:document>";
    }

    static String field(String... parts) {
        var runs = new StringBuilder();
        for (var part : parts) runs.append("<w:r><w:instrText>").append(part).append("</w:instrText></w:r>");
        return "<w:document xmlns:w=\"urn:w\"><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + runs
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:document>";
    }

    static String relationship(String kind, String target, boolean external) {
        return "<Relationships><Relationship Id=\"r1\" Type=\"" + RELATIONSHIP + kind + "\" Target=\"" + target + "\""
                + (external ? " TargetMode=\"External\"" : "") + "/></Relationships>";
    }

    static byte[] zip(String... namesAndContents) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return bytes.toByteArray();
    }

    static byte[] zipOfZeros(String name, long length, byte[] types) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(types);
            zip.putNextEntry(new ZipEntry(name));
            var zeros = new byte[1 << 20];
            for (long left = length; left > 0; left -= zeros.length) zip.write(zeros);
        }
        return bytes.toByteArray();
    }

    /** A compound file with empty storages and streams of these names, and one stream with a content. */
    static byte[] compound(String stream, byte[] content, String... more) {
        var large = Arrays.copyOf(content, 4096);
        int names = 2 + more.length;
        int directory = (names + 3) / 4;
        var file = ByteBuffer.allocate(512 * (2 + directory + 8)).order(ByteOrder.LITTLE_ENDIAN);
        file.put(HexFormat.of().parseHex("d0cf11e0a1b11ae1"));
        file.putShort(26, (short) 3)
                .putShort(28, (short) 0xFFFE)
                .putShort(30, (short) 9)
                .putShort(32, (short) 6);
        file.putInt(44, 1).putInt(48, 1).putInt(56, 4096).putInt(60, -2).putInt(68, -2);
        for (int i = 0; i < 109; i++) file.putInt(76 + 4 * i, i == 0 ? 0 : -1);
        int table = 512;
        for (int i = 0; i < 128; i++) file.putInt(table + 4 * i, -1);
        file.putInt(table, -3);
        for (int i = 0; i < directory; i++) file.putInt(table + 4 * (1 + i), i == directory - 1 ? -2 : 2 + i);
        int first = 1 + directory;
        for (int i = 0; i < 8; i++) file.putInt(table + 4 * (first + i), i == 7 ? -2 : first + i + 1);
        entry(file, 0, "Root Entry", 5, -2, 0);
        entry(file, 1, stream, 2, first, 4096);
        for (int i = 0; i < more.length; i++) entry(file, 2 + i, more[i], 1, 0, 0);
        file.position(512 * (1 + first)).put(large);
        return file.array();
    }

    private static void entry(ByteBuffer file, int number, String name, int type, int start, int size) {
        int at = 1024 + 128 * number;
        var text = name.getBytes(StandardCharsets.UTF_16LE);
        file.put(at, text).putShort(at + 64, (short) (text.length + 2)).put(at + 66, (byte) type);
        file.putInt(at + 116, start).putInt(at + 120, size);
    }

    static byte[] joined(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
