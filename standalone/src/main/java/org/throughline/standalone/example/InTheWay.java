package org.throughline.standalone.example;

/** Something keeps a plan from being loaded, and the message says what, where and why. */
final class InTheWay extends RuntimeException {

    InTheWay(String message) {
        super(message, null, false, false);
    }
}
