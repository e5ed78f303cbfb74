package org.throughline.platform.attachment;

/** The room that the disk has for uploads. */
public interface DiskSpace {

    /** In bytes; {@link Long#MAX_VALUE} if it cannot be known. */
    long free();
}
