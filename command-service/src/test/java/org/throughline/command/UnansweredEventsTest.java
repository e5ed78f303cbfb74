package org.throughline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
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

/** Compiles the command side with one more event in every family: no rules may compile before they check that event. */
class UnansweredEventsTest {

    private static final Path EVENTS = Path.of("../shared-events/src/main/java");
    private static final Path COMMANDS = Path.of("src/main/java");

    private static final Pattern FAMILY = Pattern.compile("sealed interface (\\w+Event) [^{]*\\{");
    private static final Pattern SWITCHED_OVER = Pattern.compile("(\\w+Event) event\\b");

    @Test
    void an_event_that_the_rules_do_not_check_does_not_compile() throws IOException {
        assertThat(errors())
                .allSatisfy(error -> assertThat(error.getMessage(Locale.ENGLISH))
                        .contains("does not cover all possible input values"))
                .extracting(UnansweredEventsTest::unanswered)
                .containsExactlyInAnyOrder(
                        "ActionRules: ActionEvent",
                        "IndependenceRules: ActionEvent",
                        "OwnForumRules: ActionEvent",
                        "ClaimRules: ClaimEvent",
                        "TimingRules: TimingEvent",
                        "SignOffRules: AssuranceEvent",
                        "EndingRules: EndingEvent",
                        "OwnershipRules: OwnershipEvent",
                        "ChallengeRules: ChallengeEvent",
                        "AlertRules: AlertEvent",
                        "AlertEnds: ActionEvent",
                        "ActionsOfPersonInAxonServer: ActionEvent",
                        "ActionsOfPersonInAxonServer: OwnershipEvent",
                        "Watch: WatchEvent",
                        "RecordedDecisions: ActionEvent",
                        "RecordedDecisions: FindingEvent",
                        "RecordedDecisions: ReviewEvent",
                        "FindingRules: FindingEvent",
                        "FindingRules: FindingAnswerEvent",
                        "FindingRules: FindingDisputeEvent",
                        "ReviewRules: ReviewEvent",
                        "ReviewHoldRules: ReviewHoldEvent",
                        "DisclosureRules: DisclosureEvent",
                        "CommissioningRules: CommissioningEvent",
                        "PlanRules: PlanEvent",
                        "MeetingRules: MeetingEvent",
                        "DirectoryRules: DirectoryEvent");
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

    private static List<Source> sources() throws IOException {
        try (var events = Files.walk(EVENTS);
                var commands = Files.walk(COMMANDS)) {
            return Stream.concat(events, commands)
                    .filter(path -> path.toString().endsWith(".java"))
                    .map(path -> new Source(path, withOneMoreEvent(RuleCatalogueTest.read(path))))
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
    private static String unanswered(Diagnostic<? extends JavaFileObject> error) {
        var source = (Source) error.getSource();
        var family = SWITCHED_OVER
                .matcher(source.text.substring(0, (int) error.getStartPosition()))
                .results()
                .map(match -> match.group(1))
                .reduce((_, last) -> last)
                .orElseThrow();
        return source.type + ": " + family;
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String type;
        private final String text;

        Source(Path path, String text) {
            super(URI.create("source:///" + path.getFileName()), Kind.SOURCE);
            this.type = path.getFileName().toString().replace(".java", "");
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return simpleName.equals(type) || type.equals("package-info");
        }
    }
}
