package org.throughline.platform.web;

import java.io.IOException;

/** A body arrives more slowly than the limit allows. */
public final class BodyTooSlow extends IOException {

    public BodyTooSlow() {
        super("the request body arrived too slowly; nothing was done");
    }
}
