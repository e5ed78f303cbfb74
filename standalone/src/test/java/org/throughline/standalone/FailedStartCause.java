package org.throughline.standalone;

import org.throughline.standalone.StartAttempt.Outcome;

/**
 * A cause for which a start fails.
 *
 * @param subject under which the operator's page has it
 * @param name what was done
 * @param exitCode of the process
 * @param says a part of the sentence that names the cause
 * @param advises a part of the sentence that names the remedy
 * @param make makes the cause, and starts
 */
record FailedStartCause(String subject, String name, int exitCode, String says, String advises, Make make) {

    @FunctionalInterface
    interface Make {

        Outcome in(StartAttempt place) throws Exception;
    }

    @Override
    public String toString() {
        return subject + ": " + name;
    }
}
