package org.throughline.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The description of the API, as a developer in TypeScript uses it. */
class TypeScriptClientIT {

    @RegisterExtension
    static final ProgramLogs LOGS = new ProgramLogs(TypeScriptClientIT.class);

    @TempDir
    Path data;

    @BeforeAll
    static void install() throws IOException {
        Npm.install();
    }

    @Test
    void a_linter_finds_nothing_in_the_description() {
        Npm.tool("redocly", "lint", "--config=redocly.yaml", "../../../docs/api/openapi.json");
    }

    @Test
    void a_client_that_is_generated_from_it_compiles_strictly_and_plays_the_story() {
        Npm.tool("tsc", "--project", ".");
        var launch = Launch.standalone(data).printingTo(LOGS.directory()).forAShortLife();
        try (var program = launch.start().awaitReady()) {
            assertThat(Npm.run("node", "played/story.js", program.address().toString()))
                    .endsWith("played\n");
        } finally {
            LogServer.on(Launch.data(data)).ifPresent(LogServer::stop);
        }
    }
}
