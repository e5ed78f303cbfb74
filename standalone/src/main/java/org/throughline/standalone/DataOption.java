package org.throughline.standalone;

import java.nio.file.Path;
import org.throughline.platform.commandline.GivenSettings;
import picocli.CommandLine.Option;

/**
 * The option {@code --data}, for the help and for completion. {@link GivenSettings} takes it out before commands are read, because it
 * is short for the setting {@code throughline.data}.
 */
public final class DataOption {

    public static final String NAME = "--data";
    public static final String SETTING = "throughline.data";

    @Option(
            names = NAME,
            paramLabel = "DIR",
            description =
                    "The data directory, short for --throughline.data; THROUGHLINE_DATA of the environment; or else the"
                            + " directory data")
    void data(Path directory) {
        // not called with one
    }
}
