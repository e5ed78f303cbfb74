package org.throughline.board.attachment;

import java.time.Instant;
import java.util.List;

/** Which streams of the log refer to a file. */
interface FileReferences {

    /**
     * A stream with an event that has a source with the hash of the file.
     *
     * @param type of the stream, such as {@code Action}
     * @param last when the last such event was recorded
     */
    record Reference(String type, String stream, Instant last) {}

    List<Reference> to(String sha256);
}
