package org.throughline.platform.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Creates files and directories that only the user who runs the program can open; on Windows, with default permissions. */
public final class OwnerOnly {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private OwnerOnly() {}

    public static Path directory(Path path) throws IOException {
        return closed(Files.createDirectories(path), "rwx------");
    }

    /** Replaces the file. Permissions are set before the content is written. */
    public static Path file(Path path, String words) throws IOException {
        return file(path, words.getBytes(StandardCharsets.UTF_8));
    }

    /** Replaces the file. Permissions are set before the content is written. */
    public static Path file(Path path, byte[] content) throws IOException {
        Files.deleteIfExists(path);
        closed(Files.createFile(path), "rw-------");
        return Files.write(path, content);
    }

    /** An empty file that may be run. */
    public static Path program(Path path) throws IOException {
        Files.deleteIfExists(path);
        return closed(Files.createFile(path), "rwx------");
    }

    private static Path closed(Path path, String permissions) throws IOException {
        return POSIX ? Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions)) : path;
    }
}
