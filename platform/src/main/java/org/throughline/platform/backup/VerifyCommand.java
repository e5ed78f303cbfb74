package org.throughline.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.commandline.Commands;
import org.throughline.platform.commandline.Json;
import org.throughline.platform.commandline.OnThisMachine;
import org.throughline.platform.commandline.ProgramCommand;
import org.throughline.platform.erasure.ErasureList;
import org.throughline.platform.eventstore.ReadableEvents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a backup or the log. */
@Command(
        name = "verify",
        description = {
            "Check a backup, or without FILE the log, and change nothing. The program may be running.",
            "Compares every checksum, reads every event as the program would, looks for missing versions, and reads the list of"
                    + " erasures. Prints what it counted, and what it does not prove. Ends with 1 if something is wrong."
        })
public final class VerifyCommand extends ProgramCommand implements OnThisMachine {

    @Mixin
    private final LogPlace place;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The backup")
    @Nullable
    Path file;

    @Option(
            names = "--erasures",
            paramLabel = "LIST",
            description =
                    "The list of erasures that belongs to the backup. Without it, erasures.list beside the backup")
    @Nullable
    Path erasures;

    @Option(names = "--json", description = "Print what was found as JSON")
    boolean json;

    private final Supplier<ReadableEvents> readable;

    /**
     * @param readable made when it is needed, because making it takes time
     */
    public VerifyCommand(LogPlace place, Supplier<ReadableEvents> readable) {
        this.place = place;
        this.readable = readable;
    }

    @Override
    public Integer call() throws IOException {
        if (erasures != null && file == null) throw wrong("--erasures belongs to a backup: name its file");
        if (erasures != null && !Files.isReadable(erasures))
            throw new BackupRefused("There is no erasure list " + erasures + " that can be read.");
        var found = file == null
                ? place.existing(database -> LogInAxonServer.use(
                        place.settings(),
                        axonServer -> Verification.ofLog(database, axonServer, place.erasureList(), readable.get())))
                : Verification.ofBackup(file, list(file), readable.get());
        if (json) out().println(Json.text(found));
        else tell(found);
        found.problems().forEach(err()::println);
        return found.whole() ? Commands.DONE : Commands.REFUSED;
    }

    private @Nullable Path list(Path backup) {
        if (erasures != null) return erasures;
        var beside = backup.toAbsolutePath().resolveSibling(ErasureList.NAME);
        return Files.isReadable(beside) ? beside : null;
    }

    private void tell(Verified found) {
        out().printf("%s: %s%n", found.whole() ? "Whole" : "NOT WHOLE", found.what());
        out().printf(
                        "%,10d events of %,d reviews, findings, actions and other things, up to number %d in the log%n",
                        found.events(), found.streams(), found.lastIndex());
        new TreeMap<>(found.rows()).forEach((table, rows) -> out().printf("%,10d rows in %s%n", rows, table));
        out().printf("%,10d erasures in the list%n", found.erasures());
        found.warnings().forEach(out()::println);
        out().println("This does not prove:");
        found.notProved().forEach(each -> out().println("  " + each));
    }
}
