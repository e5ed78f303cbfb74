package org.throughline.platform.disk;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A directory that this process writes to. Each may be on a disk of its own. */
public interface WrittenDirectory {

    /** What is written there, as one word; the label of its metrics. */
    String name();

    /** Null if nothing is written with the present settings. It need not be there yet. */
    @Nullable
    Path path();

    static WrittenDirectory of(String name, @Nullable Path path) {
        record Written(String name, @Nullable Path path) implements WrittenDirectory {}
        return new Written(name, path);
    }
}
