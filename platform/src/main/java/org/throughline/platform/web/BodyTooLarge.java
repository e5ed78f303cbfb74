package org.throughline.platform.web;

import java.io.IOException;

/** A body is longer than the limit. */
public final class BodyTooLarge extends IOException {

    BodyTooLarge(long bytesMax) {
        super("a request body is at most " + bytesMax + " bytes");
    }
}
