package org.throughline.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts a program once on empty stores, so that the JVM can note which classes it uses and write them into a cache. */
record Training(ChildJvm jvm) {

    /** Says to the program that it is one. */
    private static final String PROPERTY = "-Dorg.throughline.launch.training=true";

    /**
     * @param stores variables that say where they are; none for the standalone form, which brings its own
     * @throws IOException also if there is no cache afterwards, with what the program printed last
     */
    void run(Path jar, Path cache, Map<String, String> stores) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(ChildJvm.HEAP, "-XX:AOTCacheOutput=" + cache, PROPERTY, "-jar", jar.toString()));
        command.addAll(List.of("--server.port=0", "--server.address=127.0.0.1"));
        if (stores.isEmpty()) command.add("--throughline.data=" + jvm.work().resolve("data"));
        jvm.run(command, stores, "The program did not start");
        if (!Files.exists(cache)) throw new IOException("This Java made no cache.");
        // With this mode the JVM ends where it would otherwise go on without the cache.
        jvm.run(
                List.of("-XX:AOTMode=on", "-XX:AOTCache=" + cache, "-cp", jar.toString(), "-version"),
                Map.of(),
                "This Java does not accept the cache that it made");
    }
}
