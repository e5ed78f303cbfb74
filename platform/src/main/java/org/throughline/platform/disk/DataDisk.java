package org.throughline.platform.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The disk that the data directory is on, and the one its database is on if that is another. A PostgreSQL of its own has its
 * own disk, which this process cannot see.
 */
final class DataDisk implements FreeSpace {

    static final String DATABASE = "postgresql";

    private final @Nullable Path directory;

    DataDisk(@Nullable Path directory) {
        this.directory = directory;
    }

    @Override
    public OptionalLong bytes() throws IOException {
        if (directory == null) return OptionalLong.empty();
        long least = Long.MAX_VALUE;
        for (var path : Stream.of(directory, directory.resolve(DATABASE))
                .filter(Files::exists)
                .toList())
            least = Math.min(least, Files.getFileStore(path.toRealPath()).getUsableSpace());
        return least == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(least);
    }
}
