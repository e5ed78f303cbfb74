package org.throughline.command;

/**
 * The answer to a durable decision: the aggregate it was recorded on, and the versions.
 *
 * @param version the sequence number of the decision's own event, from 0
 * @param lastVersion the sequence number of the last event of {@code id}, which may be of an alert that the decision ends
 * @param replayed whether this answers a request that was recorded before, under the same idempotency key
 */
public record Receipt(String id, long version, long lastVersion, boolean replayed) {

    /** A decision recorded as one event. */
    public static Receipt of(Object id, long version) {
        return of(id, version, version);
    }

    public static Receipt of(Object id, long version, long lastVersion) {
        return new Receipt(id.toString(), version, lastVersion, false);
    }

    public Receipt again() {
        return new Receipt(id, version, lastVersion, true);
    }
}
