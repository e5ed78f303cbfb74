package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.throughline.platform.backup.Backup;
import org.throughline.platform.backup.LogDatabase;

/** Keeps the data of this release for the tests of later ones: {@code make released RELEASE=0.2}. Not run with the tests. */
class KeepReleasedData {

    @TempDir
    Path data;

    @Test
    void of_this_release() throws IOException {
        var kept = ReleasedData.begin(System.getProperty("release"));
        try (var program = Program.on(data)) {
            RequestStory.play(
                    program,
                    (request, answer) -> assertThat(answer.statusCode())
                            .as("%s %s: %s", request.method(), request.address(), answer.body())
                            .isLessThan(300));
            kept.keepAnswers(ReleasedData.ask(program));
            var log = program.getBean(JdbcConnectionDetails.class);
            try (var file = Files.newOutputStream(kept.backup())) {
                Backup.take(
                        new LogDatabase(log.getJdbcUrl(), log.getUsername(), log.getPassword()),
                        file,
                        Clock.systemUTC());
            }
        }
        kept.keepData(data);
    }
}
