package org.throughline.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The data directory of a program that ran once and was stopped in order, for tests that copy it. */
final class ExistingLog {

    private static Path directory;
    private static String fileOfEvents;

    private ExistingLog() {}

    static synchronized Path directory() throws IOException {
        if (directory == null) {
            var data = Files.createTempDirectory("existing-log");
            try (var program = new SpringApplicationBuilder(StandaloneApplication.class)
                    .run("--server.port=0", "--throughline.data=" + data)) {
                fileOfEvents = program.getBean(JdbcClient.class)
                        .sql("select pg_relation_filepath('domainevententry')")
                        .query(String.class)
                        .single();
            }
            DataDirectory.leave(data);
            directory = data;
        }
        return directory;
    }

    /** The file with the table of events, in the directory of PostgreSQL. */
    static String fileOfEvents() throws IOException {
        directory();
        return fileOfEvents;
    }
}
