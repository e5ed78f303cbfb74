package org.throughline.system;

import java.util.UUID;

/**
 * One wish to record progress, which stays the same however often it is sent.
 *
 * @param client who wishes it; one client waits for each answer before it goes on
 * @param whatChanged a text that no other attempt has, so that it can be found again
 * @param key its idempotency key
 */
public record Attempt(String client, String action, String whatChanged, String key) {

    public static Attempt of(String client, int number, String action) {
        return new Attempt(
                client,
                action,
                client + " reports for the " + number + ". time",
                UUID.randomUUID().toString());
    }

    /** Sends it; headers beside the key are names and values in turn. */
    public Answer by(Session session, String... headers) {
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Idempotency-Key";
        all[1] = key;
        return session.decide(Plan.progressOn(action), Plan.progress(whatChanged), all);
    }
}
