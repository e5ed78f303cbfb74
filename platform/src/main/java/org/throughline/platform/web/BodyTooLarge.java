package org.throughline.platform.web;

import java.io.IOException;

/** A body went on beyond what any request here needs. */
final class BodyTooLarge extends IOException {

    BodyTooLarge(long bytesMax) {
        super("a request body is at most " + bytesMax + " bytes");
    }
}
