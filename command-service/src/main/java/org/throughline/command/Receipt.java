package org.throughline.command;

/**
 * The answer to a durable decision: the aggregate it was recorded on, and the versions.
 *
 * @param version the sequence number of the decision's own event, from 0
 * @param lastVersion the sequence number of the last event of {@code id}, which may be of an alert that the decision ends
 * @param atLeast the streams that it was recorded on, each with its last version: {@code scr-child-j.f3.a2@5}, with commas
 *     between them; the stream of {@code id} first
 * @param replayed whether this answers a request that was recorded before, under the same idempotency key
 */
public record Receipt(String id, long version, long lastVersion, String atLeast, boolean replayed) {

    /** A decision recorded as one event. */
    public static Receipt of(Object id, long version) {
        return of(id, version, version);
    }

    public static Receipt of(Object id, long version, long lastVersion) {
        return new Receipt(id.toString(), version, lastVersion, id + "@" + lastVersion, false);
    }

    public Receipt on(String streams) {
        return new Receipt(id, version, lastVersion, streams, replayed);
    }

    public Receipt again() {
        return new Receipt(id, version, lastVersion, atLeast, true);
    }
}
