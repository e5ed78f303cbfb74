package org.throughline.system;

import java.nio.file.Files;
import java.nio.file.Path;

/** The programs of the project, as the build leaves them. */
public enum Jar {
    STANDALONE("standalone/target/throughline.jar"),
    COMMAND_SERVICE("command-service/target/command-service-exec.jar"),
    QUERY_SERVICE("query-service/target/query-service-exec.jar");

    private final String place;

    Jar(String place) {
        this.place = place;
    }

    public Path path() {
        var jar = project().resolve(place);
        if (!Files.isRegularFile(jar))
            throw new IllegalStateException(place + " is not built; './mvnw -DskipTests package' builds it");
        return jar;
    }

    /** The root of the project: the first directory upwards that has the build's wrapper in it. */
    public static Path project() {
        for (var directory = Path.of("").toAbsolutePath(); directory != null; directory = directory.getParent())
            if (Files.exists(directory.resolve("mvnw"))) return directory;
        throw new IllegalStateException("started outside of the project");
    }
}
