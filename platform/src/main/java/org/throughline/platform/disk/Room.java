package org.throughline.platform.disk;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The room on the disk of a directory, in bytes. */
record Room(long freeBytes, long totalBytes) {

    /** That of the nearest directory above that is there; empty if it cannot be asked. */
    static Optional<Room> of(Path directory) {
        try {
            var store = store(directory);
            return Optional.of(new Room(store.getUsableSpace(), store.getTotalSpace()));
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    private static FileStore store(Path directory) throws IOException {
        var there = directory.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) there = there.getParent();
        return Files.getFileStore(there.toRealPath());
    }
}
