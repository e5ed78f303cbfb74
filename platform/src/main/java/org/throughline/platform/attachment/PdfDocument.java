package org.throughline.platform.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks through a PDF (ISO 32000-2) for what runs, opens or carries something else: by the names in its objects, also those
 * in object streams.
 *
 * <p>A library that builds the objects unpacks each object stream into memory, however large it is. Names are enough here,
 * and each stream is unpacked to a limit.
 */
final class PdfDocument {

    private static final Set<String> RUNS = Set.of("JS", "JavaScript", "Launch", "ImportData", "SubmitForm", "XFA");
    private static final Set<String> OPENS =
            Set.of("GoToE", "GoToR", "Rendition", "Movie", "Sound", "RichMedia", "Thread");
    private static final Set<String> CARRIES = Set.of("EmbeddedFile", "EmbeddedFiles", "EF");

    private static final byte[] END_STREAM = bytes("endstream");

    /** An object where only the data of a stream should be: a reader that follows the table of objects would find it. */
    private static final Pattern OBJECT = Pattern.compile("\\d\\s+\\d+\\s+obj\\b");

    private static final int OBJECTS_UNPACKED_MAX = 64 << 20;
    private static final int TAIL = 1024;

    private final CheckLimits limits;

    private PdfDocument(CheckLimits limits) {
        this.limits = limits;
    }

    static void check(byte[] file, CheckLimits limits) {
        if (!Bytes.startsWith(file, bytes("%PDF-"), 0)) throw Contents.unchecked("something stands before the PDF");
        var tail = new String(
                file, Math.max(0, file.length - TAIL), Math.min(TAIL, file.length), StandardCharsets.ISO_8859_1);
        int end = tail.lastIndexOf("%%EOF");
        if (end < 0) throw Contents.damaged();
        if (!tail.substring(end + 5).replace("\0", "").isBlank())
            throw Contents.unchecked("something stands behind the PDF");
        new PdfDocument(limits).objects(file);
    }

    /** Reads the objects of the file, and skips the data of streams. */
    private void objects(byte[] file) {
        var names = new PdfNames(file, limits);
        while (names.next()) {
            if (!names.isWord("stream")) {
                check(names);
                continue;
            }
            int start = names.position();
            if (start < file.length && file[start] == '\r') start++;
            if (start < file.length && file[start] == '\n') start++;
            int end = Bytes.indexOf(file, END_STREAM, start);
            if (end < 0) throw Contents.damaged();
            data(file, start, end, names);
            names.continueAt(end + END_STREAM.length);
        }
    }

    private void data(byte[] file, int start, int end, PdfNames names) {
        var dictionary = names.sinceObject();
        if (dictionary.contains("First") && dictionary.contains("N")) {
            var filters = dictionary.stream()
                    .filter(name -> name.endsWith("Decode") || name.matches("A85|AHx|Fl|LZW|RL|CCF|DCT"))
                    .toList();
            if (filters.isEmpty()) checkAll(Arrays.copyOfRange(file, start, end));
            else if (filters.size() == 1 && filters.getFirst().matches("FlateDecode|Fl"))
                checkAll(inflated(file, start, end));
            else throw Contents.unchecked("its objects are packed in an unusual way");
        } else if (OBJECT.matcher(new String(file, start, end - start, StandardCharsets.ISO_8859_1))
                .find()) throw Contents.unchecked("it hides objects in data");
    }

    private void checkAll(byte[] objects) {
        var names = new PdfNames(objects, limits);
        while (names.next()) check(names);
    }

    private static void check(PdfNames names) {
        var name = names.name();
        if (name == null) return;
        if (RUNS.contains(name)) throw Contents.holds("a script or an action that runs");
        if (OPENS.contains(name)) throw Contents.holds("an action that opens another file, or a film or a sound");
        if (CARRIES.contains(name)) throw Contents.holds("another file");
        if (name.equals("Encrypt")) throw Contents.unchecked("it is encrypted");
    }

    private byte[] inflated(byte[] file, int start, int end) {
        var inflater = new Inflater();
        var content = new ByteArrayOutputStream();
        try {
            inflater.setInput(file, start, end - start);
            var buffer = new byte[1 << 16];
            while (!inflater.finished()) {
                int more = inflater.inflate(buffer);
                if (more == 0) break;
                limits.count(more);
                content.write(buffer, 0, more);
                if (content.size() > OBJECTS_UNPACKED_MAX)
                    throw Contents.unchecked("its objects unpack to more than 64 MB");
            }
            return content.toByteArray();
        } catch (DataFormatException broken) {
            throw Contents.damaged();
        } finally {
            inflater.end();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
