package org.throughline.platform.erasure;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.throughline.platform.files.OwnerOnly;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The file of erasures: one JSON object a line, in the order of erasing. Nothing is ever taken out of it. */
public final class ErasureList {

    /** Its name beside backups and in the data directory. */
    public static final String NAME = "erasures.list";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ErasureList() {}

    public static String text(Collection<ListedErasure> erasures) {
        var text = new StringBuilder();
        for (var each : erasures) text.append(JSON.writeValueAsString(each)).append('\n');
        return text.toString();
    }

    /**
     * Reads the list.
     *
     * @throws DamagedList if a line is not whole
     */
    public static List<ListedErasure> read(Path file) throws IOException {
        var erasures = new ArrayList<ListedErasure>();
        int number = 0;
        for (var line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank()) continue;
            erasures.add(parsed(line, number));
        }
        return List.copyOf(erasures);
    }

    private static ListedErasure parsed(String line, int number) {
        try {
            var erasure = JSON.readValue(line, ListedErasure.class);
            boolean complete = Stream.of(
                            erasure.receipt(), erasure.kind(), erasure.subject(), erasure.at(), erasure.hash())
                    .allMatch(Objects::nonNull);
            if (complete && erasure.isWhole()) return erasure;
        } catch (JacksonException notOne) {
            throw new DamagedList(number);
        }
        throw new DamagedList(number);
    }

    /** Adds those that the file does not have yet, and replaces it at once. Returns how many it has then. */
    public static synchronized int merge(Path file, Collection<ListedErasure> more) throws IOException {
        Map<String, ListedErasure> all = new LinkedHashMap<>();
        if (Files.exists(file)) for (var each : read(file)) all.put(each.receipt(), each);
        int before = all.size();
        for (var each : more) all.putIfAbsent(each.receipt(), each);
        if (all.size() == before && Files.exists(file)) return before;
        var writing = OwnerOnly.file(file.resolveSibling(file.getFileName() + ".writing"), text(all.values()));
        try (var written = FileChannel.open(writing, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(writing, file, StandardCopyOption.ATOMIC_MOVE);
        return all.size();
    }

    /** A line of the list was altered or cut short. */
    public static final class DamagedList extends RuntimeException {

        private final int line;

        DamagedList(int line) {
            super("The erasure list has been altered or damaged, in its line " + line + ".", null, false, false);
            this.line = line;
        }

        public int line() {
            return line;
        }
    }
}
