package org.throughline.launch;

import java.util.List;
import org.throughline.standalone.commandline.CommandLineMain;

/** Runs the command that was given; a server in the process that it should have. */
public final class Launcher {

    private static final List<String> QUESTIONS = List.of("-h", "--help", "-V", "--version");

    private Launcher() {}

    public static void launch(String[] arguments) {
        var command = arguments.length > 0 ? arguments[0] : "";
        if (isServer(command)) ServerProcess.enter(arguments);
        CommandLineMain.main(arguments);
    }

    /**
     * Makes a prepared copy of the program.
     *
     * @param arguments {@code --to}, {@code --program} and {@code --throughline.cache}, each written with {@code =}
     * @return the exit code
     */
    public static int prepare(String... arguments) {
        return Preparation.run(arguments);
    }

    /** Also true of options before another command, which runs as well in a server's process. */
    private static boolean isServer(String command) {
        return command.isEmpty() || command.equals("serve") || command.startsWith("-") && !QUESTIONS.contains(command);
    }
}
