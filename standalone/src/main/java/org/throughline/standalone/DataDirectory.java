package org.throughline.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.throughline.platform.files.OwnerOnly;

/** The data directory of a running program, locked for as long as its process lives. */
final class DataDirectory {

    /** Keeps the channels reachable, because a collected channel releases its lock. */
    private static final Map<Path, FileChannel> TAKEN = new ConcurrentHashMap<>();

    private DataDirectory() {}

    /** Locks the directory for this process. Idempotent. */
    static Path take(Path directory) {
        var path = directory.toAbsolutePath().normalize();
        if (!TAKEN.containsKey(path)) TAKEN.put(path, lock(path));
        return path;
    }

    /** Whether this process has locked it. */
    static boolean isTakenHere(Path directory) {
        return TAKEN.containsKey(directory.toAbsolutePath().normalize());
    }

    /** Releases the lock. */
    static void leave(Path directory) throws IOException {
        var channel = TAKEN.remove(directory.toAbsolutePath().normalize());
        if (channel != null) channel.close();
    }

    private static FileChannel lock(Path path) {
        try {
            if (!Files.exists(path)) OwnerOnly.directory(path);
            var channel = FileChannel.open(
                    path.resolve("throughline.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) return channel;
            channel.close();
        } catch (OverlappingFileLockException alsoTaken) {
            // by another program in this process, which happens in tests
        } catch (IOException unusable) {
            throw new DataDirectoryException("The data directory " + path + " cannot be written: " + unusable
                    + ". Give another one with --throughline.data=DIR.");
        }
        throw new DataDirectoryException("Throughline is already running on the data directory " + path
                + ". Stop that one first, or give another directory with --throughline.data=DIR.");
    }
}
