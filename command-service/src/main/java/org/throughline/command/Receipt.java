package org.throughline.command;

/**
 * The answer to a durable decision: the aggregate it was recorded on, and the version.
 *
 * @param version the sequence number of the last event of {@code id}, from 0
 * @param replayed whether this answers a request that was recorded before, under the same idempotency key
 */
public record Receipt(String id, long version, boolean replayed) {

    public static Receipt of(Object id, long version) {
        return new Receipt(id.toString(), version, false);
    }

    public Receipt again() {
        return new Receipt(id, version, true);
    }
}
