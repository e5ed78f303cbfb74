package org.throughline.standalone.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.standalone.Program;

/** The real annual report goes in through the API, once, and can be asked about. */
class LoadExampleTest {

    static final Path REPORT = Path.of("../examples/nscb-2016-17");

    @TempDir
    Path directory;

    @Test
    void the_annual_report_is_loaded_once_however_often_it_is_loaded() {
        assertThat(load(REPORT))
                .contains("Loaded 394 records", "20 reviews", "69 actions", "93 findings: AREA_TO_STRENGTHEN");
        long events = Program.events();
        assertThat(load(REPORT)).contains("Loaded 394 records, of which 394 existed already");
        assertThat(Program.events()).isEqualTo(events);

        var childJ = Program.ask("/api/reviews/scr-child-j?atLeast=5");
        assertThat(childJ.path("statedFindings").asInt()).isEqualTo(12);
        assertThat(childJ.path("statedActions").asInt()).isEqualTo(33);
        assertThat(childJ.path("recordedFindings").asInt()).isEqualTo(5);
        assertThat(Program.ask("/api/findings?theme=chronologies&size=200").path("items"))
                .anyMatch(finding -> finding.path("figures")
                        .path(0)
                        .path("inWords")
                        .asString()
                        .contains("16/20"));
        var training = Program.ask("/api/actions/scr-child-j.f2.a2?atLeast=4");
        assertThat(training.path("evidence")
                        .path(0)
                        .path("interval")
                        .path("inWords")
                        .asString())
                .isEqualTo("4/20, 20 % (8–42 %)");
        assertThat(training.path("action")
                        .path("assessment")
                        .path("signals")
                        .path(0)
                        .path("kind")
                        .asString())
                .isEqualTo("UNPROVEN");
        assertThat(Program.ask("/api/sign-offs?review=scr-child-j")
                        .path("total")
                        .asLong())
                .isEqualTo(2);
    }

    @Test
    void what_is_refused_is_named_by_its_place_and_its_field() throws IOException {
        Files.writeString(directory.resolve("01-broken.json"), """
                {"review": {"id": "broken-plan", "kind": "RESEARCH", "reference": "B", "title": "Broken",
                 "commissionedBy": "nobody", "beganOn": "2016-01-01"}, "findings": []}""");
        assertThat(load(directory)).contains("01-broken is refused (400)").contains("commissionedBy is not in");
    }

    @Test
    void a_directory_without_plans_and_a_program_that_is_not_there_are_said_in_words() {
        assertThat(load(directory)).contains("no .json files");
        assertThat(run("load", REPORT.toString(), "--server=http://127.0.0.1:9"))
                .contains("No program answers at");
        assertThat(run("load")).contains("Usage");
        assertThat(run("load", "x", "--colour=red")).contains("Usage");
    }

    static String load(Path directory) {
        return run("load", directory.toString(), "--server=" + Program.address());
    }

    static String run(String... arguments) {
        var out = new ByteArrayOutputStream();
        LoadExample.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
