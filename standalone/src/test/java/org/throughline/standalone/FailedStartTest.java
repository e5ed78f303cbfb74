package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every start that fails ends in one sentence with cause and remedy, with an exit code, and leaves nothing running. The operator's
 * page has these sentences; {@code -Ddocs.write=true} writes them there.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FailedStartTest {

    private static final Path PAGE = Path.of("../docs/operator/start.md");
    private static final String TABLE = "\n<!-- The table is written by FailedStartTest. -->\n";

    private static final Map<FailedStartCause, String> SAID = new ConcurrentHashMap<>();
    private static final List<FailedStartCause> CAUSES = FailedStartCauses.all().toList();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path parent;

    static Stream<FailedStartCause> causes() {
        return CAUSES.stream();
    }

    @Order(1)
    @ParameterizedTest(name = "{0}")
    @MethodSource("causes")
    void ends_in_one_sentence(FailedStartCause cause) throws Exception {
        var place = new StartAttempt(parent);
        var outcome = cause.make().in(place);
        assertThat(outcome.sentence())
                .hasLineCount(1)
                .contains(cause.says())
                .contains(cause.advises())
                .doesNotContain("Exception", "unexpected");
        assertThat(place.printed()).doesNotContain("\tat ");
        assertThat(outcome.exitCode()).isEqualTo(cause.exitCode());
        assertThat(OrphanedPostgres.runningOn(place.data().resolve("postgresql")))
                .isEmpty();
        SAID.put(cause, inGeneral(outcome.sentence()));
    }

    @Order(2)
    @Test
    void the_page_of_the_operator_has_every_cause() throws IOException {
        assumeThat(SAID).as("all causes were made").hasSameSizeAs(CAUSES);
        var page = Files.readString(PAGE);
        var written = page.substring(0, page.indexOf(TABLE) + TABLE.length()) + table();
        if (Boolean.getBoolean("docs.write")) Files.writeString(PAGE, written);
        assertThat(Files.readString(PAGE)).isEqualTo(written);
    }

    private String inGeneral(String sentence) {
        return sentence.replace(parent.resolve("data").toString(), "DIR")
                .replace(parent.toString(), "PARENT")
                .replaceAll("\\b\\d+ MB are free", "N MB are free")
                .replaceAll("127\\.0\\.0\\.1:\\d+", "HOST:PORT")
                .replaceAll("Port \\d{4,5} on", "Port PORT on")
                .replaceAll("about \\d+ events", "about N events")
                .replaceAll(
                        "[\\d,]+ MB of memory, and Java may use [\\d,]+ MB", "N MB of memory, and Java may use N MB")
                .replaceAll("-Xmx\\d{4,}m", "-XmxNm")
                .replaceAll("base/\\d+/\\d+", "base/N/N")
                .replaceAll("\\b[0-9A-F]+/[0-9A-F]{5,}\\b", "LSN")
                .replaceAll("knows version [\\d.]*\\d", "knows version N");
    }

    private static String table() {
        var bySubject = CAUSES.stream()
                .collect(Collectors.groupingBy(FailedStartCause::subject, LinkedHashMap::new, Collectors.toList()));
        var text = new StringBuilder();
        bySubject.forEach((subject, causes) -> {
            text.append("\n## %s\n\n| if | it says | exit code |\n|---|---|---|\n".formatted(subject));
            for (var cause : causes)
                text.append("| %s | %s | %d |%n".formatted(cause.name(), SAID.get(cause), cause.exitCode()));
        });
        return text.toString();
    }
}
