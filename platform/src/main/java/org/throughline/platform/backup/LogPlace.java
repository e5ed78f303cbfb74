package org.throughline.platform.backup;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.throughline.platform.commandline.CommandRefused;

/** Where the log is that a command works on, by the settings of the program: on a server, or in a directory. */
public interface LogPlace {

    /** Uses a database. */
    interface Use<T> {
        T of(LogDatabase database) throws IOException;
    }

    /**
     * Opens the log for one use and closes it afterwards. The program may be running.
     *
     * @throws CommandRefused if there is none
     */
    <T> T existing(Use<T> use) throws IOException;

    /**
     * Opens a database without a log for one use.
     *
     * @throws CommandRefused if there is a log
     */
    <T> T empty(Use<T> use) throws IOException;

    /** The settings of the program. */
    ConfigurableEnvironment settings();

    /** Where the program keeps the list of erasures beside the database; null if it keeps none. */
    default @Nullable Path erasureList() {
        var list = settings().getProperty("throughline.erasures.list");
        return list == null || list.isBlank() ? null : Path.of(list);
    }
}
