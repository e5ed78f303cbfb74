package org.throughline.platform.web;

/**
 * An answer failed after its beginning was sent. Nothing can be added to it that a client would understand, so the connection is
 * closed before its end, by which a client notices.
 */
public class AnswerCutShort extends RuntimeException {

    public AnswerCutShort(Throwable cause) {
        super("an answer failed after its beginning was sent", cause);
    }
}
