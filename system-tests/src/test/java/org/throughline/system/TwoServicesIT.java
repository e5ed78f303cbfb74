package org.throughline.system;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** The log is in PostgreSQL. */
class TwoServicesIT extends TwoServices {

    @Override
    ComposedServices surroundings(Path directory, Path logs) throws IOException, SQLException {
        return ComposedServices.surroundings(directory, logs);
    }
}
