package org.throughline.standalone;

import org.throughline.platform.start.FailedStart;
import org.throughline.platform.start.StartRefused;

/** The data directory cannot be used, for a reason that the operator can correct. */
class DataDirectoryException extends StartRefused {

    DataDirectoryException(String reason) {
        super(reason, FailedStart.REFUSED);
    }

    /** Another program has locked it. */
    static final class InUse extends DataDirectoryException {

        InUse(String reason) {
            super(reason);
        }
    }
}
