package org.throughline.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Removes prepared copies of the program that nothing uses. */
final class OldPrograms {

    private OldPrograms() {}

    /** Deletes all copies but this one, those from which a process runs, and the one of the others that was used last. */
    static void delete(Path directory, PreparedProgram kept) throws IOException {
        try (var programs = Files.list(directory)) {
            var others = programs.filter(Files::isDirectory)
                    .filter(program -> !program.equals(kept.directory()))
                    .sorted(Comparator.comparing(OldPrograms::lastUsed).reversed())
                    .toList();
            for (var program : others.subList(Math.min(1, others.size()), others.size()))
                if (!isInUse(program)) deleteTree(program);
        }
    }

    /** What a process has left behind that was ended in the middle. */
    static void deleteWork(Path directory, String prefix) throws IOException {
        try (var leftovers = Files.newDirectoryStream(directory, prefix + "*")) {
            leftovers.forEach(OldPrograms::deleteTree);
        }
    }

    /** Does nothing if it is not there. What cannot be deleted stays. */
    static void deleteTree(Path directory) {
        if (!Files.exists(directory)) return;
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException | UncheckedIOException remains) {
            // The next preparation tries again.
        }
    }

    private static long lastUsed(Path program) {
        return program.resolve(PreparedProgram.IN_USE).toFile().lastModified();
    }

    private static boolean isInUse(Path program) throws IOException {
        try (var channel = PreparedProgram.open(program.resolve(PreparedProgram.IN_USE))) {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException inThisProcess) {
            return true;
        }
    }
}
