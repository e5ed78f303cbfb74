package org.throughline.platform.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text or a spreadsheet in the format of before 2007 ([MS-CFB], [MS-DOC], [MS-XLS]): without macros, objects, links to
 * other files and fields that start a program.
 */
final class CompoundFile {

    private static final String WORD = "application/msword", EXCEL = "application/vnd.ms-excel";
    private static final int HEADER = 512, ENTRY = 128, MINI_SECTOR = 64, MINI_STREAM_MAX = 4096, HEADER_TABLES = 109;
    private static final int STORAGE = 1, STREAM = 2, ROOT = 5;

    /** Storages and streams of macros, of embedded objects and of encryption, in lower case. */
    private static final Set<String> MACROS = Set.of("macros", "vba", "_vba_project", "_vba_project_cur", "vbaproject");

    private static final Set<String> OBJECTS =
            Set.of("objectpool", "\u0001ole10native", "package", "\u0001ole", "embeddedodf");
    private static final Set<String> ENCRYPTED = Set.of("encryptedpackage", "encryptioninfo", "\u0006dataspaces");

    /** BIFF records of a sheet, a link to another file, and a password. */
    private static final int BOUNDSHEET = 0x85, SUPBOOK = 0x1AE, FILEPASS = 0x2F;

    private static final int INTERNAL = 0x0401, ADD_IN = 0x3A01;

    /** The character that begins a field, and what the field begins with if it starts or fetches something. */
    private static final Pattern FIELD = Pattern.compile(
            "\\x13\\s*(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|MACROBUTTON)\\b",
            Pattern.CASE_INSENSITIVE);

    private record Entry(String name, int type, int start, long size) {}

    private final byte[] bytes;
    private final ByteBuffer file;
    private final int sectorSize;
    private final List<Integer> next = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    private CompoundFile(byte[] bytes) {
        this.bytes = bytes;
        file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int shift = file.getShort(30);
        if (shift != 9 && shift != 12) throw Contents.damaged();
        sectorSize = 1 << shift;
        readSectorTable();
        var directory = ByteBuffer.wrap(chain(file.getInt(48))).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + ENTRY <= directory.limit(); at += ENTRY) {
            int length = directory.getShort(at + 64);
            if (length < 2 || length > 64) continue;
            var name = new byte[length - 2];
            directory.get(at, name);
            entries.add(new Entry(
                    new String(name, StandardCharsets.UTF_16LE),
                    directory.get(at + 66),
                    directory.getInt(at + 116),
                    directory.getInt(at + 120) & 0xFFFFFFFFL));
        }
    }

    /** The media type; an installer, a mail or a presentation has none that is accepted. */
    static String check(byte[] bytes, CheckLimits limits) {
        try {
            return new CompoundFile(bytes).type(limits);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | BufferUnderflowException broken) {
            throw Contents.damaged();
        }
    }

    private String type(CheckLimits limits) {
        for (var entry : entries) {
            var name = entry.name().toLowerCase(Locale.ROOT);
            if (entry.type() != STORAGE && entry.type() != STREAM) continue;
            if (MACROS.contains(name)) throw Contents.holds("macros");
            if (OBJECTS.contains(name) || name.matches("(mbd|lnk)[0-9a-f]{8}"))
                throw Contents.holds("an embedded object");
            if (ENCRYPTED.contains(name)) throw Contents.unchecked("it is encrypted");
        }
        for (var entry : entries)
            if (entry.type() == STREAM)
                switch (entry.name()) {
                    case "WordDocument" -> {
                        checkWord(stream(entry), limits);
                        return WORD;
                    }
                    case "Workbook", "Book" -> {
                        checkExcel(stream(entry));
                        return EXCEL;
                    }
                    default -> {}
                }
        throw Contents.notAllowed();
    }

    private static void checkWord(byte[] document, CheckLimits limits) {
        if (document.length > 11 && (document[11] & 1) != 0) throw Contents.unchecked("it is encrypted");
        // Text is stored in one or in two bytes a character.
        var narrow = new String(document, StandardCharsets.ISO_8859_1);
        if (limits.matcher(FIELD, narrow).find()
                || limits.matcher(FIELD, narrow.replace("\0", "")).find())
            throw Contents.holds("a field that starts or fetches something");
    }

    private static void checkExcel(byte[] workbook) {
        var records = ByteBuffer.wrap(workbook).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + 4 <= workbook.length; ) {
            int id = records.getShort(at) & 0xFFFF, length = records.getShort(at + 2) & 0xFFFF;
            if (id == FILEPASS) throw Contents.unchecked("it is encrypted");
            if (id == BOUNDSHEET && length > 5 && (records.get(at + 4 + 5) & 0xFF) == 1) throw Contents.holds("macros");
            if (id == SUPBOOK && length >= 4) {
                int kind = records.getShort(at + 6) & 0xFFFF;
                if (kind != INTERNAL && kind != ADD_IN) throw Contents.holds("a link to another file or program");
            }
            at += 4 + length;
        }
    }

    private byte[] stream(Entry entry) {
        if (entry.size() >= MINI_STREAM_MAX) return cut(chain(entry.start()), entry.size());
        var root =
                entries.stream().filter(each -> each.type() == ROOT).findFirst().orElseThrow(Contents::damaged);
        var container = chain(root.start());
        var miniTable = ByteBuffer.wrap(chain(file.getInt(60))).order(ByteOrder.LITTLE_ENDIAN);
        var content = new ByteArrayOutputStream();
        for (int sector = entry.start(), steps = 0;
                sector >= 0 && content.size() < entry.size();
                sector = miniTable.getInt(sector * 4)) {
            if (++steps > MINI_STREAM_MAX) throw Contents.damaged();
            content.write(container, sector * MINI_SECTOR, MINI_SECTOR);
        }
        return cut(content.toByteArray(), entry.size());
    }

    private static byte[] cut(byte[] content, long size) {
        if (size > content.length) throw Contents.damaged();
        return Arrays.copyOf(content, (int) size);
    }

    /** The table that names for each sector the one that follows it. Its own sectors are listed in the header and behind it. */
    private void readSectorTable() {
        var tables = new ArrayList<Integer>();
        for (int i = 0; i < HEADER_TABLES; i++) tables.add(file.getInt(76 + 4 * i));
        int more = file.getInt(68);
        for (int steps = 0; more >= 0; steps++) {
            if (steps > bytes.length / sectorSize) throw Contents.damaged();
            int last = sectorSize / 4 - 1;
            for (int i = 0; i < last; i++) tables.add(file.getInt(place(more) + 4 * i));
            more = file.getInt(place(more) + 4 * last);
        }
        // More would describe more sectors than the file has.
        tables.removeIf(table -> table < 0);
        if (tables.size() > HEADER_TABLES + bytes.length / sectorSize / (sectorSize / 4)) throw Contents.damaged();
        for (int table : tables) {
            for (int i = 0; i < sectorSize / 4; i++) next.add(file.getInt(place(table) + 4 * i));
        }
    }

    private byte[] chain(int start) {
        var content = new ByteArrayOutputStream();
        int steps = 0;
        for (int sector = start; sector >= 0; sector = next.get(sector)) {
            if (++steps > bytes.length / sectorSize + 1) throw Contents.damaged();
            int at = place(sector);
            content.write(bytes, at, Math.min(sectorSize, bytes.length - at));
        }
        return content.toByteArray();
    }

    private int place(int sector) {
        long at = HEADER == sectorSize ? HEADER + (long) sector * sectorSize : (sector + 1L) * sectorSize;
        if (at >= bytes.length) throw Contents.damaged();
        return (int) at;
    }
}
