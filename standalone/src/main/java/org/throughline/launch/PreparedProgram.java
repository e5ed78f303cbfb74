package org.throughline.launch;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A copy of the program that starts fast: its jars as files, which the JVM can cache the classes of, and that cache (JEP 483 and 515).
 * Both are found by what they were made of, so another jar, Java or choice of options finds none, and makes its own.
 *
 * @param directory of the jars, named by the content of the jar that they come from
 * @param cache of the JVM, named by the Java and the options that decide
 */
record PreparedProgram(Path directory, Path cache) {

    static final String JAR = "throughline.jar", LIBRARIES = "lib", IN_USE = "in-use";

    private static final String FILES = "files";
    private static final String CACHE = ".aot";
    private static final int PART_BYTES = 1 << 18;

    /** Keeps the channel reachable, because a collected channel releases its lock. */
    @SuppressWarnings("UnusedVariable")
    private static @Nullable FileChannel used;

    private static final long HASH_START = 0xcbf29ce484222325L, HASH_PRIME = 0x100000001b3L;

    /** The one that this process would use of that directory. It need not exist. */
    static PreparedProgram in(Path directory, Path jar, List<String> decidingOptions) throws IOException {
        var own = directory.resolve(contentOf(jar));
        return new PreparedProgram(own, own.resolve(java(decidingOptions) + CACHE));
    }

    Path jar() {
        return directory.resolve(JAR);
    }

    /** Why there is no cache although it was tried to make one. */
    Path failure() {
        return cache.resolveSibling(cache.getFileName() + ".failed");
    }

    /** Marks a copy as used by this process for as long as it lives. */
    static void use(Path mark) throws IOException {
        var channel = open(mark);
        if (channel.tryLock(0, Long.MAX_VALUE, true) == null) channel.close();
        used = channel;
        Files.setLastModifiedTime(mark, FileTime.fromMillis(System.currentTimeMillis()));
    }

    static FileChannel open(Path lock) throws IOException {
        return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    boolean isComplete() {
        return isExtracted() && hasWholeCache();
    }

    /** Whether the cache is what was written. The JVM would find that out too, but takes six times as long. */
    private boolean hasWholeCache() {
        try {
            return Files.exists(cache) && sumOf(cache).equals(Files.readString(sum(cache)));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** To be called when the cache is written, before it is renamed into place. */
    static void addSum(Path cache) throws IOException {
        Files.writeString(sum(cache), sumOf(cache));
    }

    static Path sum(Path cache) {
        return cache.resolveSibling(cache.getFileName() + ".sum");
    }

    private static String sumOf(Path file) throws IOException {
        var sum = new CRC32C();
        var part = new byte[PART_BYTES];
        try (var content = new FileInputStream(file.toFile())) {
            for (int read = content.read(part); read >= 0; read = content.read(part)) sum.update(part, 0, read);
        }
        return Long.toHexString(sum.getValue());
    }

    /** Whether each of its jars is there in its full length. */
    boolean isExtracted() {
        try {
            var list = Files.readAllLines(directory.resolve(FILES));
            for (var line : list) {
                int space = line.indexOf(' ');
                var file = new File(directory.toFile(), line.substring(space + 1));
                if (file.length() != Long.parseLong(line.substring(0, space))) return false;
            }
            return !list.isEmpty();
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    /** To be called when the jars are there. */
    static void list(Path directory) throws IOException {
        var list = new StringBuilder();
        try (var files = Files.walk(directory)) {
            for (var file : files.filter(Files::isRegularFile).toList())
                list.append(Files.size(file))
                        .append(' ')
                        .append(directory.relativize(file))
                        .append('\n');
        }
        Files.writeString(directory.resolve(FILES), list);
    }

    /** By the checksums of what is in it, which a jar lists at its end. */
    private static String contentOf(Path jar) throws IOException {
        long hash = HASH_START;
        try (var archive = new ZipFile(jar.toFile())) {
            for (var entries = archive.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                hash = hash(hash, entry.getName());
                hash = (hash ^ entry.getCrc()) * HASH_PRIME;
                hash = (hash ^ entry.getSize()) * HASH_PRIME;
            }
        }
        return Long.toHexString(hash);
    }

    private static String java(List<String> decidingOptions) {
        long hash = HASH_START;
        for (var property : List.of("java.vm.vendor", "java.vm.version", "java.home", "os.arch"))
            hash = hash(hash, System.getProperty(property));
        for (var option : decidingOptions) hash = hash(hash, option);
        return Long.toHexString(hash);
    }

    /** FNV-1a, which needs no provider of digests. It tells builds apart and protects nothing. */
    private static long hash(long hash, String text) {
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) hash = (hash ^ each & 0xff) * HASH_PRIME;
        return (hash ^ ' ') * HASH_PRIME;
    }
}
