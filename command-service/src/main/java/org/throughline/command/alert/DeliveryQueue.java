package org.throughline.command.alert;

import org.throughline.events.DigestId;

/** Digests to be delivered. */
public interface DeliveryQueue {

    /** Schedules the delivery of a digest as part of the transaction in progress. Idempotent. */
    void deliver(DigestId digest);
}
