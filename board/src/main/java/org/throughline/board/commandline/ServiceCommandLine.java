package org.throughline.board.commandline;

import org.throughline.board.StoredEvents;
import org.throughline.platform.backup.BackupCommand;
import org.throughline.platform.backup.LogPlace;
import org.throughline.platform.backup.RestoreCommand;
import org.throughline.platform.backup.ServerLog;
import org.throughline.platform.backup.VerifyCommand;
import org.throughline.platform.commandline.GivenSettings;
import org.throughline.platform.commandline.ProgramCommandLine;
import org.throughline.platform.commandline.ServeCommand.Serving;
import picocli.CommandLine;

/** The command line of a service: {@code serve}, which is the default, and commands on the log that it uses. */
public final class ServiceCommandLine {

    private ServiceCommandLine() {}

    /** The commands of the service that decides. */
    public static CommandLine deciding(String name, GivenSettings given, Serving serving) {
        var place = place(name, given);
        return showing(name, given, serving)
                .addSubcommand(new BackupCommand(place))
                .addSubcommand(new RestoreCommand(place))
                .addSubcommand(AccountsCommand.on(place));
    }

    /** The commands of the service that shows. */
    public static CommandLine showing(String name, GivenSettings given, Serving serving) {
        return ProgramCommandLine.of(name, serving)
                .addSubcommand(new VerifyCommand(place(name, given), StoredEvents::readable));
    }

    private static LogPlace place(String name, GivenSettings given) {
        return new ServerLog(() -> given.environment(name));
    }
}
