package org.throughline.standalone.commandline;

import java.util.Map;
import org.throughline.board.StoredEvents;
import org.throughline.board.commandline.AccountsCommand;
import org.throughline.platform.backup.BackupCommand;
import org.throughline.platform.backup.RestoreCommand;
import org.throughline.platform.backup.VerifyCommand;
import org.throughline.platform.commandline.GivenSettings;
import org.throughline.platform.commandline.ProgramCommandLine;
import org.throughline.platform.commandline.ServeCommand.Serving;
import org.throughline.standalone.DataOption;
import org.throughline.standalone.DirectoryLog;
import org.throughline.standalone.StandaloneApplication;
import org.throughline.standalone.connection.Surroundings;
import org.throughline.standalone.example.LoadCommand;
import org.throughline.standalone.question.ActionCommand;
import org.throughline.standalone.question.ActionsCommand;
import org.throughline.standalone.question.DigestsCommand;
import org.throughline.standalone.question.DriftCommand;
import org.throughline.standalone.question.HistoryCommand;
import org.throughline.standalone.question.ReviewCommand;
import org.throughline.standalone.question.ReviewsCommand;
import org.throughline.standalone.question.SearchCommand;
import org.throughline.standalone.question.ViewsCommand;
import org.throughline.standalone.question.WaitingCommand;
import org.throughline.standalone.question.WhoAmICommand;
import picocli.CommandLine;

/** Everything that can be typed after {@code java -jar throughline.jar}. */
public final class CommandLineMain {

    /** Options that are short for a setting. */
    static final Map<String, String> SHORT_NAMES = Map.of(DataOption.NAME, DataOption.SETTING);

    private CommandLineMain() {}

    public static void main(String[] arguments) {
        ProgramCommandLine.main(
                (given, serving) -> commands(given, serving, Surroundings.ofProcess()),
                SHORT_NAMES,
                StandaloneApplication::main,
                arguments);
    }

    static CommandLine commands(GivenSettings given, Serving serving, Surroundings around) {
        var place = new DirectoryLog(given);
        return ProgramCommandLine.of("throughline", serving, new DataOption())
                .addSubcommand(new BackupCommand(place))
                .addSubcommand(new RestoreCommand(place))
                .addSubcommand(new VerifyCommand(place, StoredEvents::readable))
                .addSubcommand(AccountsCommand.on(place))
                .addSubcommand(new PrepareCommand(given))
                .addSubcommand(new LoadCommand(around))
                .addSubcommand(new DriftCommand(around))
                .addSubcommand(new ActionsCommand(around))
                .addSubcommand(new ActionCommand(around))
                .addSubcommand(new HistoryCommand(around))
                .addSubcommand(new WaitingCommand(around))
                .addSubcommand(new ReviewsCommand(around))
                .addSubcommand(new ReviewCommand(around))
                .addSubcommand(new SearchCommand(around))
                .addSubcommand(new DigestsCommand(around))
                .addSubcommand(new ViewsCommand(around))
                .addSubcommand(new WhoAmICommand(around));
    }
}
