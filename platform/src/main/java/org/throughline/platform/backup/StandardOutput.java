package org.throughline.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;

/** Where a shell has directed standard output. */
final class StandardOutput {

    private static final Path DESCRIPTOR = Path.of("/dev/fd/1");

    private StandardOutput() {}

    static boolean isFileThatOthersCanRead() {
        return isFileThatOthersCanRead(DESCRIPTOR);
    }

    /** False where it cannot be known. */
    static boolean isFileThatOthersCanRead(Path file) {
        try {
            if (!Files.isRegularFile(file)) return false;
            var permissions = Files.getPosixFilePermissions(file);
            return permissions.contains(PosixFilePermission.GROUP_READ)
                    || permissions.contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}
