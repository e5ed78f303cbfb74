package org.throughline.platform.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.throughline.board.StoredEvents;
import org.throughline.board.commandline.AccountsCommand;
import org.throughline.platform.commandline.Commands;
import org.throughline.platform.commandline.GivenSettings;
import org.throughline.platform.commandline.ProgramCommandLine;
import org.throughline.platform.commandline.ServeCommand.Serving;
import picocli.CommandLine.Command;

/** What a command on a log that is typed into a shell ends with and prints. */
public record Typed(int code, String out, String err) {

    public static Typed on(LogDatabase log, String... words) {
        var place = new At(log);
        var out = new StringWriter();
        var err = new StringWriter();
        var program = ProgramCommandLine.of("throughline", new Serving())
                .addSubcommand(new BackupCommand(place))
                .addSubcommand(new RestoreCommand(place))
                .addSubcommand(new VerifyCommand(place, StoredEvents::readable))
                .addSubcommand(AccountsCommand.on(place))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        return new Typed(Commands.run(program, GivenSettings.in(Map.of(), words)), out.toString(), err.toString());
    }

    /** Whatever it prints. */
    public String all() {
        return out + err;
    }

    @Command // without options of its own
    private record At(LogDatabase log) implements LogPlace {

        @Override
        public <T> T existing(Use<T> use) throws IOException {
            return use.of(log);
        }

        @Override
        public <T> T empty(Use<T> use) throws IOException {
            return use.of(log);
        }

        @Override
        public ConfigurableEnvironment settings() {
            return new StandardEnvironment();
        }
    }
}
