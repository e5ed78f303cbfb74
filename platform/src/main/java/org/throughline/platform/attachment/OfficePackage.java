package org.throughline.platform.attachment;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A text or a spreadsheet in a zip container: Office Open XML (ECMA-376) or OpenDocument (ISO 26300). Every part is unpacked
 * within the limits and looked at, whatever it is called.
 */
final class OfficePackage {

    private static final String OPEN = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

    /** The content type of the main part, and the media type of the whole. */
    private static final Map<String, String> MAIN_PARTS = Map.of(
            OPEN + "wordprocessingml.document.main+xml", OPEN + "wordprocessingml.document",
            OPEN + "spreadsheetml.sheet.main+xml", OPEN + "spreadsheetml.sheet");

    /** Parts that hold macros, controls or connections, by their usual names in lower case. */
    private static final Pattern RUNS = Pattern.compile(
            ".*(vbaproject|vbadata|attachedtoolbars|activex/|macrosheets/|dialogsheets/|customui/|customui14/|webextensions/"
                    + "|^basic/|^scripts/).*|.*\\.(exe|dll|com|scr|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|jar|lnk|msi|swf|sh)");

    private static final Pattern LINKS = Pattern.compile(".*(externallinks/|xl/connections\\.xml).*");

    private static final byte[][] PROGRAMS = {
        {'M', 'Z'}, {0x7F, 'E', 'L', 'F'}, {'#', '!'}, {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE}
    };
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    /** A text part of a real document is a few megabytes long; that of a large sheet some tens. */
    private static final int XML_MAX = 100 << 20;

    private static final int DEPTH_MAX = 2;
    private static final int END_BYTES = 22;

    private final CheckLimits limits;
    private final int depth;

    private OfficePackage(CheckLimits limits, int depth) {
        this.limits = limits;
        this.depth = depth;
    }

    /** The media type. */
    static String check(Path file, CheckLimits limits) throws IOException {
        return new OfficePackage(limits, 0).check(file);
    }

    private String check(Path file) throws IOException {
        beginsAndEndsAsZip(file);
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > CheckLimits.ENTRIES_MAX) throw Contents.unchecked("it has more than 10,000 parts");
            var names = new HashSet<String>();
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (!names.add(entry.getName().toLowerCase(Locale.ROOT)))
                    throw Contents.unchecked("two parts have one name");
                checkName(entry.getName());
                if (!entry.isDirectory()) checkPart(zip, entry);
            }
            return type(zip);
        } catch (ZipException | IllegalArgumentException broken) {
            throw Contents.damaged();
        }
    }

    /** Nothing stands before the first part or behind the list of parts: a reader of another type would see it. */
    private static void beginsAndEndsAsZip(Path file) throws IOException {
        try (var opened = new RandomAccessFile(file.toFile(), "r")) {
            var head = new byte[ZIP.length];
            var end = new byte[ZIP.length];
            if (opened.length() < END_BYTES) throw Contents.damaged();
            opened.readFully(head);
            opened.seek(opened.length() - END_BYTES);
            opened.readFully(end);
            if (!Bytes.startsWith(head, ZIP, 0) || end[0] != 'P' || end[1] != 'K' || end[2] != 5 || end[3] != 6)
                throw Contents.unchecked("something stands before or behind the document");
        }
    }

    private static void checkName(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (name.startsWith("/") || name.contains("..") || name.contains("\\"))
            throw Contents.unchecked("a part has a strange name");
        if (RUNS.matcher(lower).matches()) throw Contents.holds("macros, controls or a program");
        if (LINKS.matcher(lower).matches()) throw Contents.holds("a link to another file or program");
    }

    private void checkPart(ZipFile zip, ZipEntry entry) throws IOException {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        try (var content = counted(zip.getInputStream(entry))) {
            var head = content.readNBytes(512);
            for (var program : PROGRAMS) if (Bytes.startsWith(head, program, 0)) throw Contents.holds("a program");
            if (Bytes.startsWith(head, COMPOUND, 0) || Bytes.startsWith(head, PDF, 0))
                throw Contents.holds("an embedded object");
            if (Bytes.startsWith(head, ZIP, 0)) {
                inside(head, content);
                return;
            }
            if (isXml(head, name)) {
                if (Math.max(entry.getSize(), 0) > XML_MAX)
                    throw Contents.unchecked("a part unpacks to more than 100 MB");
                OfficeXml.check(name, new SequenceInputStream(new ByteArrayInputStream(head), content), limits);
                return;
            }
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** A chart of Word holds its sheet as a document of its own. */
    private void inside(byte[] head, InputStream rest) throws IOException {
        if (depth == DEPTH_MAX) throw Contents.holds("documents within documents");
        var file = Files.createTempFile("throughline", ".part");
        try {
            try (var out = Files.newOutputStream(file)) {
                out.write(head);
                rest.transferTo(out);
            }
            new OfficePackage(limits, depth + 1).check(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static boolean isXml(byte[] head, String name) {
        if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml") || name.endsWith(".rdf"))
            return true;
        var text = new String(head, StandardCharsets.UTF_8).strip();
        return text.startsWith("<") || text.startsWith("\uFEFF<");
    }

    private static String type(ZipFile zip) throws IOException {
        var mimetype = zip.getEntry("mimetype");
        if (mimetype != null)
            try (var content = zip.getInputStream(mimetype)) {
                var type = new String(content.readNBytes(200), StandardCharsets.US_ASCII).strip();
                if (Set.of(OPEN_DOCUMENT + "text", OPEN_DOCUMENT + "spreadsheet")
                                .contains(type)
                        && zip.getEntry("content.xml") != null) return type;
                throw Contents.notAllowed();
            }
        var contents = zip.getEntry("[Content_Types].xml");
        if (contents == null) throw Contents.notAllowed();
        try (var content = zip.getInputStream(contents)) {
            return OfficeXml.contentTypes(content).stream()
                    .filter(MAIN_PARTS::containsKey)
                    .map(MAIN_PARTS::get)
                    .findFirst()
                    .orElseThrow(Contents::notAllowed);
        }
    }

    private InputStream counted(InputStream content) {
        return new FilterInputStream(content) {
            @Override
            public int read() throws IOException {
                int next = super.read();
                if (next >= 0) limits.count(1);
                return next;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int more = super.read(into, from, length);
                if (more > 0) limits.count(more);
                return more;
            }
        };
    }
}
