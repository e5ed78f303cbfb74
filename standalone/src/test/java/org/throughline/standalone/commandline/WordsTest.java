package org.throughline.standalone.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person types, rightly and wrongly. */
class WordsTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "serve",
                "--server.port=8081",
                "--server.port 8081",
                "serve --server.port 8081",
                "--data DIR",
                "--data=DIR serve",
                "--throughline.data DIR",
                "--spring.profiles.active=demo serve --debug"
            })
    void without_a_command_the_program_is_started(String words) {
        assertThat(typed(words).serves()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "bakcup x | There is no command 'bakcup'. Did you mean backup? 'throughline help' lists the commands.",
                "serv | Did you mean serve?",
                "colour | There is no command 'colour'. 'throughline help' lists the commands.",
                "help bakcup | Did you mean backup?",
                "accounts lst | There is no command 'lst'. Did you mean list?",
                "accounts | accounts list, or accounts new-password LOGIN",
                "serve now | 'now' is a word too many for 'throughline serve'.",
                "backup a b | 'b' is a word too many for 'throughline backup'.",
                "backup | 'FILE'",
                "backup f --dta=DIR | 'throughline backup' has no option --dta. Did you mean --data?",
                "--dta DIR | 'throughline' has no option --dta. Did you mean --data?",
                "--sever-port=8081 | 'throughline' has no option --sever-port.",
                "restore f --erasure=l | Did you mean --erasures?",
                "verify --erasures=l | --erasures belongs to a backup",
                "actions --lat | Did you mean --late?",
                "actions --server.port=8081 | 'actions' takes no settings, and --server.port is one.",
                "actions --data DIR | 'actions' takes no settings, and --throughline.data is one.",
                "--throughline.data | --throughline.data needs a value",
                "--server.port --debug | --server.port needs a value",
                "--data a --throughline.data=b backup f | --throughline.data is given twice.",
                "backup - --json | With -, standard output is the backup",
                "completion fish | 'fish'",
                "load DIR --today=soon | --today"
            })
    void what_means_nothing_is_refused_with_2_and_the_nearest_that_does(String words, String sentence) {
        var typed = typed(words);
        assertThat(typed.err()).contains(sentence);
        assertThat(typed.err().lines()).hasSize(1);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.serves()).isFalse();
    }

    private static Typed typed(String words) {
        return Typed.command(words.isBlank() ? new String[0] : words.strip().split(" "));
    }

    @Test
    void help_is_printed_for_the_program_and_for_each_command() {
        assertThat(typed("help").out()).contains("backup", "actions", "Exit codes");
        assertThat(typed("help accounts new-password").out())
                .isEqualTo(typed("accounts new-password --help").out())
                .contains("LOGIN");
        assertThat(typed("--version").out()).contains("Throughline ", "Java 25");
    }

    @Test
    void a_process_that_is_given_a_wrong_word_makes_nothing_in_its_directory() throws Exception {
        assertThat(process(Map.of(), 2, "bakcup", "x")).contains("Did you mean backup?");
        try (var made = Files.list(directory)) {
            assertThat(made).isEmpty();
        }
    }

    @Test
    void the_data_directory_is_named_by_the_command_line_before_the_environment_and_by_that_before_the_file()
            throws Exception {
        Files.writeString(directory.resolve("application.yml"), "throughline.data: of-the-file");
        assertThat(process(Map.of(), 1, "verify")).contains("There is no log in", "of-the-file");
        var environment = Map.of("THROUGHLINE_DATA", "of-the-environment");
        assertThat(process(environment, 1, "verify")).contains("of-the-environment");
        assertThat(process(environment, 1, "--throughline.data", "of-the-line", "verify"))
                .contains("of-the-line");
    }

    @Test
    void the_script_for_completion_is_a_script_and_completes_commands_and_options() throws Exception {
        var script = directory.resolve("completion.sh");
        Files.writeString(script, typed("completion bash").out());
        assertThat(bash("bash -n '%s' && echo whole".formatted(script))).isEqualTo("whole\n");
        assertThat(completed(script, "throughline", "ba")).contains("backup");
        assertThat(completed(script, "throughline", "actions", "--la")).contains("--late");
        assertThat(completed(script, "throughline", "accounts", "new")).contains("new-password");
        assertThat(typed("completion zsh").out()).contains("bashcompinit");
    }

    /** As bash asks when a person presses the tabulator after the last word. */
    private static String completed(Path script, String... words) throws Exception {
        return bash("""
                source '%s'
                COMP_WORDS=(%s); COMP_CWORD=%d; COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}
                _complete_throughline; printf '%%s\\n' "${COMPREPLY[@]}"
                """.formatted(script, String.join(" ", words), words.length - 1));
    }

    private static String bash(String script) throws IOException, InterruptedException {
        var process = new ProcessBuilder("bash", "--norc", "-c", script)
                .redirectErrorStream(true)
                .start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return printed;
    }

    private String process(Map<String, String> environment, int code, String... words)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.throughline.launch.Throughline"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(printed).isEqualTo(code);
        return printed;
    }
}
