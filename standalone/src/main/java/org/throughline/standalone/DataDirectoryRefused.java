package org.throughline.standalone;

/** The data directory cannot be used, for a reason that whoever started the program can mend. */
final class DataDirectoryRefused extends RuntimeException {

    DataDirectoryRefused(String reason) {
        super(reason, null, false, false);
    }
}
