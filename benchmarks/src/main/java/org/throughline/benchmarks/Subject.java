package org.throughline.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.throughline.system.Launch;
import org.throughline.system.LogServer;

/**
 * The program that is measured.
 *
 * @param directory for everything it stores
 * @param jar its standalone form, of this build or another
 */
record Subject(Path directory, Path jar) {

    /** The same on another directory, within this one. */
    Subject in(String name) throws IOException {
        return new Subject(Files.createDirectories(directory.resolve(name)), jar);
    }

    /** A quick run does not last long enough for the slow compiler to be worth its time. */
    Launch standalone(Size size) {
        var launch = Launch.standalone(directory, jar);
        return size.quick() ? launch.forAShortLife() : launch;
    }

    /** The PostgreSQL that the standalone form has started. */
    LogServer logServer() {
        return LogServer.on(Launch.data(directory)).orElseThrow();
    }
}
