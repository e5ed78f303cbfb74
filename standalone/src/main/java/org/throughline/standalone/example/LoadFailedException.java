package org.throughline.standalone.example;

/** A plan cannot be loaded; the message says what failed, where and why. */
final class LoadFailedException extends RuntimeException {

    LoadFailedException(String message) {
        super(message, null, false, false);
    }
}
