package org.throughline.platform.commandline;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Starts the program. It only notes that: the program is started once the command line is left, because what goes wrong then is the
 * program's to say.
 */
@Command(
        name = "serve",
        description = {
            "Start the program and serve until it is stopped. Without a command, this is done.",
            "Takes every setting of the program, as --server.port=8081 or --server.port 8081."
        })
public class ServeCommand extends ProgramCommand implements OnThisMachine {

    @Option(names = "--debug", description = "Print why a start failed in every detail")
    boolean debug;

    @Option(names = "--trace", hidden = true)
    boolean trace;

    private final Serving serving;

    /** Whether and how to start. */
    public static final class Serving {

        private boolean asked;
        private final List<String> flags = new ArrayList<>();

        public boolean isAsked() {
            return asked;
        }

        /** The arguments for the program. */
        public String[] arguments(GivenSettings given) {
            var all = new ArrayList<>(given.settings());
            all.addAll(flags);
            return all.toArray(String[]::new);
        }
    }

    public ServeCommand(Serving serving) {
        this.serving = serving;
    }

    @Override
    public Integer call() {
        serving.asked = true;
        if (debug) serving.flags.add("--debug");
        if (trace) serving.flags.add("--trace");
        return Commands.DONE;
    }
}
