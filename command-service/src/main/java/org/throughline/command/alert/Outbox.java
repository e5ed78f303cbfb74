package org.throughline.command.alert;

import org.throughline.events.DigestId;

/** What is to be sent. */
public interface Outbox {

    /** Has a digest delivered once the transaction in progress is committed, and not without it. */
    void deliver(DigestId digest);
}
