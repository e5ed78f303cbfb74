package org.throughline.launch;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * Where prepared copies of the program are: {@code --throughline.cache=DIR} or {@code THROUGHLINE_CACHE}, the cache directory of a
 * systemd service, or that of the user. The program runs what is in it, so only the user of the program, or root, may be able to
 * write to it or to a directory above it.
 */
final class CacheDirectory {

    static final String ARGUMENT = "--throughline.cache=";

    private static final String OFF = "off";
    private static final int BY_OTHERS = 0022;
    private static final int STICKY = 01000;

    private CacheDirectory() {}

    /** Null if there is to be none. It need not exist. */
    static @Nullable Path chosen(String[] arguments) {
        var given = System.getProperty("throughline.cache");
        if (given == null) given = System.getenv("THROUGHLINE_CACHE");
        for (var argument : arguments) if (argument.startsWith(ARGUMENT)) given = argument.substring(ARGUMENT.length());
        if (given != null && !given.isEmpty()) return given.equals(OFF) ? null : absolute(given);
        var ofService = System.getenv("CACHE_DIRECTORY");
        if (ofService != null && !ofService.isEmpty()) return absolute(ofService.split(":", -1)[0]);
        return ofUser();
    }

    /** Creates it for this user alone, if it is not there. */
    static void make(Path directory) throws IOException {
        if (Files.isDirectory(directory)) return;
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /** Whether it is there and only this user and root can write to it, or replace it. */
    static boolean isSafe(Path directory) {
        try {
            long user = new UnixSystem().getUid();
            var real = directory.toRealPath();
            if ((mode(real) & BY_OTHERS) != 0) return false;
            for (var path = real; path != null; path = path.getParent()) {
                if (!isOf(user, path) && !isOf(0, path)) return false;
                if ((mode(path) & BY_OTHERS) != 0 && (mode(path) & STICKY) == 0) return false;
            }
            return true;
        } catch (IOException | UnsupportedOperationException | LinkageError unknown) {
            return false;
        }
    }

    private static @Nullable Path ofUser() {
        var cache = System.getenv("XDG_CACHE_HOME");
        if (cache != null && cache.startsWith("/")) return absolute(cache).resolve("throughline");
        var home = System.getProperty("user.home", "");
        if (!home.startsWith("/") || !Files.isDirectory(Path.of(home))) return null;
        var caches = System.getProperty("os.name").startsWith("Mac") ? "Library/Caches" : ".cache";
        return Path.of(home, caches, "throughline");
    }

    private static Path absolute(String directory) {
        return Path.of(directory).toAbsolutePath().normalize();
    }

    private static boolean isOf(long user, Path path) throws IOException {
        return ((Number) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS)).longValue() == user;
    }

    private static int mode(Path path) throws IOException {
        return ((Number) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS)).intValue();
    }
}
