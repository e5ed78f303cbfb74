package org.throughline.platform.web;

import org.springframework.transaction.TransactionSystemException;

/** The log went away between being told to commit and saying that it had. Whether it had is known only by looking. */
public final class OutcomeIsUnknown extends TransactionSystemException {

    public OutcomeIsUnknown(RuntimeException lost) {
        super("the connection was lost while committing", lost);
    }
}
