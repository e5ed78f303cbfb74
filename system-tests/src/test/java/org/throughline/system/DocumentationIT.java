package org.throughline.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Every command in the documentation prints what is printed below it, when the page is played on an empty data directory.
 * With {@code -Ddocs.write=true} the outputs are written into the pages instead.
 */
class DocumentationIT {

    private static final List<String> PAGES_WITH_COMMANDS =
            List.of("docs/auditor.md", "docs/client-developer.md", "docs/lead.md", "docs/secretary.md");

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)");

    private static final String DOCUMENTED_AUTHORITY = "127.0.0.1:8080";

    @RegisterExtension
    static final ProgramLogs LOGS = new ProgramLogs(DocumentationIT.class);

    @TempDir
    Path data;

    @TempDir
    Path workingDirectory;

    @AfterEach
    void no_server_is_left_behind() {
        LogServer.on(Launch.data(data)).ifPresent(LogServer::stop);
    }

    @ParameterizedTest
    @FieldSource("PAGES_WITH_COMMANDS")
    void the_commands_on_a_page_print_what_is_printed_below_them(String name) throws IOException {
        var shell = new Shell(workingDirectory);
        var page = PrintedPage.read(Jar.project().resolve(name), shell::isComplete);
        var launch = Launch.standalone(data)
                .printingTo(LOGS.directory())
                .with("--spring.profiles.active=demo")
                .forAShortLife();
        try (var program = launch.start().awaitReady()) {
            shell.redirect(DOCUMENTED_AUTHORITY, program.address());
            var played = page.with(shell.run(page.commands())).text();
            if (Boolean.getBoolean("docs.write")) Files.writeString(page.file(), played);
            assertThat(played).isEqualTo(text(page.file()));
        }
    }

    @Test
    void every_page_with_commands_is_played() throws IOException {
        var shell = new Shell(workingDirectory);
        try (var docs = Files.walk(Jar.project().resolve("docs"))) {
            var pages = Stream.concat(Stream.of(Jar.project().resolve("README.md")), docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !PrintedPage.read(file, shell::isComplete)
                            .commands()
                            .isEmpty())
                    .map(file -> Jar.project().relativize(file).toString());
            assertThat(pages).containsExactlyInAnyOrderElementsOf(PAGES_WITH_COMMANDS);
        }
    }

    @Test
    void every_link_between_pages_and_sources_leads_to_a_file() throws IOException {
        try (var docs = Files.walk(Jar.project().resolve("docs"))) {
            var missing = Stream.concat(Stream.of(Jar.project().resolve("README.md")), docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .flatMap(file -> LINK.matcher(text(file)).results().map(link -> file.resolveSibling(link.group(1))))
                    .filter(Files::notExists);
            assertThat(missing).isEmpty();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
