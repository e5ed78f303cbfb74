package org.throughline.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Refuses a data directory that is none, before anything is written into it. */
final class DirectoryContents {

    private static final String OTHER = " or give another directory with --throughline.data=DIR.";

    /** What may be there before the first start. */
    private static final Set<String> BEFOREHAND =
            Set.of("names.key", "erasures.list", "digests", "board.yml", "application.yml", "lost+found");

    private DirectoryContents() {}

    static void check(Path path) {
        if (!Files.exists(path)) {
            var parent = path.getParent();
            if (parent != null && !Files.isDirectory(parent))
                throw new DataDirectoryException(
                        "The data directory " + path + " cannot be made, because there is no directory " + parent
                                + ". Make that one first," + OTHER);
            return;
        }
        if (!Files.isDirectory(path))
            throw new DataDirectoryException("The data directory " + path + " is a file. Move it away," + OTHER);
        if (Files.exists(path.resolve("PG_VERSION")))
            throw new DataDirectoryException(
                    "The directory " + path + " belongs to a PostgreSQL itself, and Throughline keeps its own in"
                            + " a directory named postgresql. Give the directory above it, or an empty one, with --throughline.data=DIR.");
        if (!isOurs(path)) refuseForeign(path);
    }

    private static boolean isOurs(Path path) {
        return Files.exists(path.resolve(DataDirectory.LOCK)) || Files.exists(path.resolve(PostgresServer.DATA));
    }

    private static void refuseForeign(Path path) {
        try (var contents = Files.list(path)) {
            var foreign = contents.map(each -> each.getFileName().toString())
                    .filter(name -> !name.startsWith(".")
                            && !BEFOREHAND.contains(name)
                            && !name.startsWith("postgresql")
                            && !name.startsWith("throughline."))
                    .sorted()
                    .findFirst();
            if (foreign.isPresent())
                throw new DataDirectoryException(
                        "The directory " + path + " has other files in it, such as " + foreign.get()
                                + ", and no log of Throughline. Give an empty directory, or the right one, with --throughline.data=DIR.");
        } catch (IOException unreadable) {
            throw DirectoryIsUsable.refusal(path, unreadable);
        }
    }
}
