package org.throughline.system;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;

/**
 * Has the copies prepared from which programs start in a third of the processor time, once for all tests. Another process that does
 * the same is waited for.
 */
final class PreparedPrograms {

    private static final String NONE = "off";
    private static final int USUAL_PORT = 8080;
    private static final Map<Path, String> OF_JARS = new ConcurrentHashMap<>();

    private PreparedPrograms() {}

    /** The value of {@code THROUGHLINE_CACHE} with which this jar starts from its copy. */
    static String of(Path jar) {
        return OF_JARS.computeIfAbsent(jar, PreparedPrograms::prepare);
    }

    private static String prepare(Path jar) {
        var directory = Jar.project().resolve("system-tests/target/prepared");
        try (var _ = takeUsualPort()) {
            if (!canBePrepared(jar)) return NONE;
            var process = new ProcessBuilder(
                            Launch.JAVA, "-jar", jar.toString(), "prepare", "--throughline.cache=" + directory)
                    .inheritIO()
                    .start();
            return process.waitFor() == 0 ? directory.toString() : NONE;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    /** A user's copy is prepared while the program runs, and so while its port is taken. */
    private static Closeable takeUsualPort() throws IOException {
        try {
            return new ServerSocket(USUAL_PORT, 1, InetAddress.getLoopbackAddress());
        } catch (BindException taken) {
            return () -> {};
        }
    }

    /** An older build would start a server in place of it. */
    private static boolean canBePrepared(Path jar) throws IOException {
        try (var archive = new JarFile(jar.toFile())) {
            return archive.getEntry("BOOT-INF/classes/org/throughline/launch/Preparation.class") != null;
        }
    }
}
