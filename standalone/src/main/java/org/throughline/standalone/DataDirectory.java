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

    static final String LOCK = "throughline.lock";

    /** Keeps the channels reachable, because a collected channel releases its lock. */
    private static final Map<Path, FileChannel> TAKEN = new ConcurrentHashMap<>();

    private DataDirectory() {}

    /**
     * Locks the directory for this process, and checks that the program can work in it. Idempotent.
     *
     * @throws DataDirectoryException if it cannot; then the directory is as it was
     */
    static Path take(Path directory) {
        var path = directory.toAbsolutePath().normalize();
        if (TAKEN.containsKey(path)) return path;
        DirectoryContents.check(path);
        boolean made = !Files.exists(path);
        boolean used = Files.exists(path.resolve(LOCK));
        try {
            TAKEN.put(path, lock(path));
            DirectoryIsUsable.check(path);
        } catch (DataDirectoryException.InUse running) {
            throw running;
        } catch (DataDirectoryException | IOException refused) {
            undo(path, made, used);
            throw refused instanceof DataDirectoryException known
                    ? known
                    : DirectoryIsUsable.refusal(path, (IOException) refused);
        }
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

    private static FileChannel lock(Path path) throws IOException {
        if (!Files.exists(path)) OwnerOnly.directory(path);
        var channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) return channel;
        } catch (OverlappingFileLockException alsoTaken) {
            // by another program in this process, which happens in tests
        }
        channel.close();
        throw new DataDirectoryException.InUse("Throughline is already running on the data directory " + path
                + ". Stop that one first, or give another directory with --throughline.data=DIR.");
    }

    private static void undo(Path path, boolean made, boolean used) {
        try {
            leave(path);
            if (!used) Files.deleteIfExists(path.resolve(LOCK));
            if (made) Files.deleteIfExists(path);
        } catch (IOException stays) {
            // an empty lock file, which the next start uses
        }
    }
}
