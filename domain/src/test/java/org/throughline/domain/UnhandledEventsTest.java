package org.throughline.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Compiles the domain with one more event in every family: no fold may compile before it handles that event. */
class UnhandledEventsTest {

    private static final Path EVENTS = Path.of("../shared-events/src/main/java");
    private static final Path DOMAIN = Path.of("src/main/java");

    private static final Pattern FAMILY = Pattern.compile("sealed interface (\\w+Event) [^{]*\\{");
    private static final Pattern SWITCHED_OVER = Pattern.compile("(\\w+Event)>? (?:event|recorded)\\b");

    @Test
    void an_event_that_a_fold_does_not_handle_does_not_compile() throws IOException {
        assertThat(errors())
                .allSatisfy(error -> assertThat(error.getMessage(Locale.ENGLISH))
                        .contains("does not cover all possible input values"))
                .extracting(UnhandledEventsTest::unhandled)
                .containsExactlyInAnyOrder(
                        "ActionFold: ActionEvent",
                        "ActionFold: OwnershipEvent",
                        "ActionFold: TimingEvent",
                        "ActionFold: ClaimEvent",
                        "ActionFold: AssuranceEvent",
                        "ActionFold: EndingEvent",
                        "ActionFold: ChallengeEvent",
                        "ActionFold: AlertEvent",
                        "FindingState: FindingEvent",
                        "FindingState: FindingAnswerEvent",
                        "FindingState: FindingDisputeEvent",
                        "ReviewState: ReviewEvent",
                        "ReviewState: ReviewHoldEvent",
                        "Disclosure: DisclosureEvent",
                        "Commissioning: CommissioningEvent",
                        "Plan: PlanEvent",
                        "MeetingState: MeetingEvent",
                        "DigestState: DigestEvent",
                        "Directory: DirectoryEvent",
                        "Policy: PolicyEvent");
    }

    private static List<Diagnostic<? extends JavaFileObject>> errors() throws IOException {
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var options = List.of(
                "-proc:none",
                "--should-stop=ifError=FLOW",
                "--should-stop=ifNoError=FLOW",
                "-cp",
                System.getProperty("java.class.path"));
        ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostics, options, null, sources())
                .call();
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .toList();
    }

    private static List<SourceInMemory> sources() throws IOException {
        try (var events = Files.walk(EVENTS);
                var domain = Files.walk(DOMAIN)) {
            return Stream.concat(events, domain)
                    .filter(path -> path.toString().endsWith(".java"))
                    .map(path -> new SourceInMemory(path, withOneMoreEvent(read(path))))
                    .toList();
        }
    }

    private static String withOneMoreEvent(String source) {
        return FAMILY.matcher(source).replaceFirst(match -> {
            var family = match.group(1);
            return match.group().replace("permits ", "permits " + family + ".OneMore, ")
                    + "non-sealed interface OneMore extends " + family + " {}";
        });
    }

    /** The file of an error and the family that its switch is over: the last one named before it. */
    private static String unhandled(Diagnostic<? extends JavaFileObject> error) {
        var source = (SourceInMemory) error.getSource();
        var family = SWITCHED_OVER
                .matcher(source.text.substring(0, (int) error.getStartPosition()))
                .results()
                .map(match -> match.group(1))
                .reduce((_, last) -> last)
                .orElseThrow();
        return source.fileName.replace(".java", ": ") + family;
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class SourceInMemory extends SimpleJavaFileObject {

        private final String fileName;
        private final String text;

        private SourceInMemory(Path path, String text) {
            super(path.toUri(), Kind.SOURCE);
            this.fileName = path.getFileName().toString();
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
