package org.throughline.standalone;

/** The data directory cannot be used, for a reason that the operator can correct. */
final class DataDirectoryException extends RuntimeException {

    DataDirectoryException(String reason) {
        super(reason, null, false, false);
    }
}
