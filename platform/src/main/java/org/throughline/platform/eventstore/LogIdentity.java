package org.throughline.platform.eventstore;

import org.springframework.dao.DataAccessException;

/** Identifies the log. A log that was restored or replaced is another one, because it may lack events that were read. */
public interface LogIdentity {

    /**
     * The identity of the log that is there now.
     *
     * @throws DataAccessException while that cannot be known
     */
    String value();
}
