package org.throughline.platform.disk;

import java.io.IOException;
import java.util.OptionalLong;

/** How much room a disk has. */
public interface FreeSpace {

    /** Bytes that this process may still write; empty if the disk is not ours to watch. */
    OptionalLong bytes() throws IOException;
}
