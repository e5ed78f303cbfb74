package org.throughline.standalone.commandline;

import java.nio.file.Path;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.throughline.launch.Launcher;
import org.throughline.platform.commandline.GivenSettings;
import org.throughline.platform.commandline.OnThisMachine;
import org.throughline.platform.commandline.ProgramCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Has a copy of the program prepared from which it starts faster. */
@Command(
        name = "prepare",
        description = {
            "Prepare a copy of the program from which it starts in half the time.",
            "The first start does this in the background. With --to it is made for an image of containers."
        })
final class PrepareCommand extends ProgramCommand implements OnThisMachine {

    @Option(names = "--to", paramLabel = "DIR", description = "An empty directory to make the copy in")
    @Nullable
    Path to;

    @Option(
            names = "--program",
            paramLabel = "JAR",
            description = "With --to: the jar of a service. Without it, this program is prepared")
    @Nullable
    Path program;

    private final GivenSettings given;

    PrepareCommand(GivenSettings given) {
        this.given = given;
    }

    @Override
    public Integer call() {
        if (program != null && to == null) throw wrong("--program needs --to: name a directory");
        var arguments = new ArrayList<>(given.settings());
        if (to != null) arguments.add("--to=" + to);
        if (program != null) arguments.add("--program=" + program);
        return Launcher.prepare(arguments.toArray(String[]::new));
    }
}
