package org.throughline.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The one directory in which a running program keeps everything, held for as long as its process lives. */
final class DataDirectory {

    /** Channels stay referenced, for a channel that is collected lets its lock go. The operating system ends the lock. */
    private static final Map<Path, FileChannel> TAKEN = new ConcurrentHashMap<>();

    private DataDirectory() {}

    /** Takes the directory for this process; taking it again is harmless. */
    static Path take(Path directory) {
        var path = directory.toAbsolutePath().normalize();
        if (!TAKEN.containsKey(path)) TAKEN.put(path, lock(path));
        return path;
    }

    /** Lets another process have the directory. Nothing may run on it any more. */
    static void leave(Path directory) throws IOException {
        var channel = TAKEN.remove(directory.toAbsolutePath().normalize());
        if (channel != null) channel.close();
    }

    private static FileChannel lock(Path path) {
        try {
            Files.createDirectories(path);
            var channel = FileChannel.open(
                    path.resolve("throughline.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) return channel;
            channel.close();
        } catch (OverlappingFileLockException alsoTaken) {
            // by another program in this very process, which only tests have
        } catch (IOException unusable) {
            throw new DataDirectoryRefused("The data directory " + path + " cannot be written: " + unusable
                    + ". Give another one with --throughline.data=DIR.");
        }
        throw new DataDirectoryRefused("Throughline is already running on the data directory " + path
                + ". Stop that one first, or give another directory with --throughline.data=DIR.");
    }
}
