package org.throughline.platform.problem;

import org.springframework.transaction.TransactionSystemException;

/** The connection was lost during a commit. Whether the transaction was committed can only be found out by reading. */
public final class OutcomeIsUnknown extends TransactionSystemException {

    public OutcomeIsUnknown(RuntimeException lost) {
        super("the connection was lost while committing", lost);
    }
}
