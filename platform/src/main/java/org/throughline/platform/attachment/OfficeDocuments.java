package org.throughline.platform.attachment;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Detects texts and spreadsheets without macros among the files that share their container formats (zip, OLE2).
 */
final class OfficeDocuments {

    private static final String OPEN = "application/vnd.openxmlformats-officedocument.";
    private static final String MAIN = "main+xml\"";

    /** The content type of the main part in {@code [Content_Types].xml}, and the media type it is served as. */
    private static final Map<String, String> PACKAGES = Map.of(
            OPEN + "wordprocessingml.document." + MAIN, OPEN + "wordprocessingml.document",
            OPEN + "spreadsheetml.sheet." + MAIN, OPEN + "spreadsheetml.sheet");

    private static final Map<String, String> STREAMS = Map.of(
            "WordDocument", "application/msword",
            "Workbook", "application/vnd.ms-excel",
            "Book", "application/vnd.ms-excel");

    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

    /** The list of contents of a real document is a few kilobytes long. */
    private static final int CONTENTS_BYTES_MAX = 1 << 20;

    /** Length and alignment of directory entries in an OLE2 compound file. */
    private static final int ENTRY_BYTES = 128;

    private static final int NAME_LENGTH_AT = 64, TYPE_AT = 66, STREAM = 2;

    private OfficeDocuments() {}

    /** The media type of a zip file; empty if it is not accepted. */
    static Optional<String> inZip(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var mediaType = text(zip, "mimetype").strip();
            if (mediaType.equals(OPEN_DOCUMENT + "text") || mediaType.equals(OPEN_DOCUMENT + "spreadsheet"))
                return Optional.of(mediaType);
            var contents = text(zip, "[Content_Types].xml");
            return PACKAGES.entrySet().stream()
                    .filter(kind -> contents.contains(kind.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst();
        } catch (ZipException damaged) {
            return Optional.empty();
        }
    }

    /** The media type of an OLE2 file by the names of its streams; empty for an installer, a mail or a presentation. */
    static Optional<String> inCompoundFile(Path file) throws IOException {
        try (var opened = new RandomAccessFile(file.toFile(), "r")) {
            var bytes = new byte[(int) opened.length()];
            opened.readFully(bytes);
            var entries = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = 0; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
                int length = entries.getShort(at + NAME_LENGTH_AT);
                if (entries.get(at + TYPE_AT) != STREAM || length < 2 || length > NAME_LENGTH_AT) continue;
                var found = STREAMS.get(new String(bytes, at, length - 2, StandardCharsets.UTF_16LE));
                if (found != null) return Optional.of(found);
            }
            return Optional.empty();
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) return "";
        try (var content = zip.getInputStream(entry)) {
            return new String(content.readNBytes(CONTENTS_BYTES_MAX), StandardCharsets.UTF_8);
        }
    }
}
