package org.throughline.command.digest;

import org.throughline.events.DigestId;

/** Digests to be delivered. */
public interface DeliveryQueue {

    /** Schedules the delivery of a digest as part of the transaction in progress. Idempotent. */
    void deliver(DigestId digest);
}
