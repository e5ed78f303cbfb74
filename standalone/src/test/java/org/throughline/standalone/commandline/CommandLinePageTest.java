package org.throughline.standalone.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.board.commandline.ServiceCommandLine;
import org.throughline.platform.commandline.Commands;
import org.throughline.platform.commandline.GivenSettings;
import org.throughline.platform.commandline.ServeCommand.Serving;
import picocli.CommandLine;

/** The page about the command line is made from the commands themselves. {@code make docs} writes it. */
class CommandLinePageTest {

    static final Path PAGE = Path.of("../docs/command-line.md");

    private static final GivenSettings NONE = GivenSettings.in(Map.of());

    @Test
    void the_page_says_what_the_commands_say() throws IOException {
        var written = page();
        if (Boolean.getBoolean("docs.write")) Files.writeString(PAGE, written);

        assertThat(Files.readString(PAGE))
                .as("docs/command-line.md is out of date; `make docs` writes it")
                .isEqualTo(written);
    }

    @Test
    void every_command_and_every_option_says_what_it_is_for() {
        assertDescribed(CommandLineMain.commands(NONE, new Serving(), Typed.around(Map.of(), null)));
    }

    private static void assertDescribed(CommandLine command) {
        var spec = command.getCommandSpec();
        assertThat(spec.usageMessage().description()).as(spec.qualifiedName()).isNotEmpty();
        for (var option : spec.options())
            assertThat(option.hidden() || option.description().length > 0)
                    .as("%s %s", spec.qualifiedName(), option.longestName())
                    .isTrue();
        for (var parameter : spec.positionalParameters())
            assertThat(parameter.description()).as(spec.qualifiedName()).isNotEmpty();
        command.getSubcommands().values().forEach(CommandLinePageTest::assertDescribed);
    }

    private static String page() {
        var program = CommandLineMain.commands(NONE, new Serving(), Typed.around(Map.of(), null));
        var text = new StringBuilder("""
                # The command line

                Everything that can be typed after `java -jar throughline.jar`, made from the source by `make docs`. The jar is
                `standalone/target/throughline.jar`; `throughline` stands for the whole of it:

                ```
                alias throughline='java -jar /opt/throughline/throughline.jar'
                ```

                - **Settings.** An option with a dot in its name is a setting of the program, wherever it is written: `--server.port=8081` or
                  `--server.port 8081`. `--data DIR` is short for `--throughline.data=DIR`. `serve` and the commands on the machine itself
                  take settings; the command line comes before the environment (`THROUGHLINE_DATA`), and that before `application.yml`.
                - **On the machine itself** work `backup`, `restore`, `verify` and `accounts`, with the program running or not. They need no
                  login. With `--spring.profiles.active=servers` they work on the PostgreSQL of the servers.
                - **Over the API** work `load` and all that ask: they need a running program and a login. Set `THROUGHLINE_SERVER`,
                  `THROUGHLINE_USER` and `THROUGHLINE_PASSWORD`, or give a program [a token](security/access.md#tokens-of-programs) in
                  `THROUGHLINE_TOKEN`. A password that is nowhere is asked for. Other users of the machine can see what is on a command line.
                - **Results** go to standard output, refusals to standard error. `--json` prints what programs can read, `--csv` the whole
                  list for a spreadsheet.
                - **Exit codes**: 0 done; 1 refused or failed, with one sentence; 2 wrong words or settings; 3 out of memory.
                - **Completion**: put `source <(throughline completion bash)` into `~/.bashrc`, behind the alias. The same in zsh.
                - **A backup through the shell** (`backup - > FILE`) is written by your shell, so type `umask 077` before. A file that the
                  program makes itself is yours only.
                """);
        table(program, text);
        text.append("""

                The jars of the services have commands too, on the PostgreSQL that `SPRING_DATASOURCE_URL`, `_USERNAME` and `_PASSWORD` name:

                """);
        text.append("- `command-service`: ")
                .append(names(ServiceCommandLine.deciding("command-service", NONE, new Serving())))
                .append("\n- `query-service`: ")
                .append(names(ServiceCommandLine.showing("query-service", NONE, new Serving())))
                .append('\n');
        for (var command : program.getSubcommands().values()) section(command, text);
        return text.toString();
    }

    private static void table(CommandLine program, StringBuilder text) {
        text.append("\n| command | does |\n|---|---|\n");
        program.getSubcommands()
                .forEach((name, command) -> text.append("| [`%s`](#%s) | %s |%n"
                        .formatted(
                                name,
                                name,
                                command.getCommandSpec().usageMessage().description()[0])));
    }

    private static String names(CommandLine program) {
        return "`" + String.join("`, `", program.getSubcommands().keySet()) + "`";
    }

    private static void section(CommandLine command, StringBuilder text) {
        var name = command.getCommandSpec().qualifiedName().replaceFirst("^throughline ", "");
        text.append("\n## ").append(name).append("\n\n```\n");
        text.append(Commands.usage(command).strip());
        text.append("\n```\n");
        command.getSubcommands().values().forEach(each -> section(each, text));
    }
}
