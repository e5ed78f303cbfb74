package org.throughline.platform.backup;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.commandline.Commands;
import org.throughline.platform.commandline.Json;
import org.throughline.platform.commandline.OnThisMachine;
import org.throughline.platform.commandline.ProgramCommand;
import org.throughline.platform.erasure.ErasureList;
import org.throughline.platform.erasure.ErasureList.DamagedList;
import org.throughline.platform.files.OwnerOnly;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a backup. Beside a backup that is a file, it writes the list of all erasures. */
@Command(
        name = "backup",
        description = {
            "Write everything that is recorded into one file, while the program runs or not.",
            "Only you can read the file. It has password hashes and encrypted names, but not the key for names.",
            "The list of erasures is written beside it, into erasures.list."
        })
public final class BackupCommand extends ProgramCommand implements OnThisMachine {

    @Mixin
    private final LogPlace place;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "The file, which must not exist; - for standard output: type umask 077 before, or others can read what"
                            + " your shell writes")
    String file;

    @Option(names = "--json", description = "Print the outcome as JSON")
    boolean json;

    private final Clock clock = Clock.systemUTC();

    public BackupCommand(LogPlace place) {
        this.place = place;
    }

    @Override
    public Integer call() throws IOException {
        boolean toStandardOutput = file.equals(Backup.STANDARD);
        if (toStandardOutput && json) throw wrong("With -, standard output is the backup, so that --json has no place");
        if (toStandardOutput && StandardOutput.isFileThatOthersCanRead())
            err().println(
                            "Others can read the file into which your shell writes the backup. Type umask 077 before, or chmod 600"
                                    + " afterwards.");
        try {
            var manifest = toStandardOutput
                    ? place.existing(database ->
                            LogInAxonServer.use(place.settings(), events -> toStandardOutput(database, events)))
                    : toFile();
            tell(manifest, toStandardOutput ? err() : out());
        } catch (DamagedList damaged) {
            throw new BackupRefused(String.valueOf(damaged.getMessage()));
        }
        return Commands.DONE;
    }

    private Manifest toFile() throws IOException {
        var target = Path.of(file).toAbsolutePath();
        if (Files.exists(target)) throw new BackupRefused("The file " + file + " exists already. It was not changed.");
        // It contains password hashes. It gets its final name only when it is complete and on disk.
        var writing = OwnerOnly.file(target.resolveSibling(target.getFileName() + ".writing"), "");
        try {
            var list = target.resolveSibling(ErasureList.NAME);
            return place.existing(database -> {
                ErasureList.merge(list, Backup.erasures(database));
                var manifest = LogInAxonServer.use(place.settings(), events -> written(database, events, writing));
                Files.move(writing, target, StandardCopyOption.ATOMIC_MOVE);
                note(database, manifest);
                return manifest;
            });
        } finally {
            Files.deleteIfExists(writing);
        }
    }

    /** Bypasses {@code System.out}, which hides write errors: a backup that was cut short would look complete. */
    private Manifest toStandardOutput(LogDatabase database, @Nullable EventsInAxonServer events) throws IOException {
        var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        var manifest = Backup.take(database, events, out, clock);
        out.flush();
        note(database, manifest);
        return manifest;
    }

    private void note(LogDatabase database, Manifest manifest) {
        if (!Backup.note(database, manifest))
            err().println(
                            "The backup is complete, but the database could not note it, so the program will count the age of the one before.");
    }

    private Manifest written(LogDatabase database, @Nullable EventsInAxonServer events, Path target)
            throws IOException {
        try (var descriptor = new FileOutputStream(target.toFile());
                OutputStream buffered = new BufferedOutputStream(descriptor)) {
            var manifest = Backup.take(database, events, buffered, clock);
            buffered.flush();
            descriptor.getFD().sync();
            return manifest;
        }
    }

    private void tell(Manifest manifest, PrintWriter to) {
        if (json) {
            to.println(Json.text(Outcome.of(file, manifest)));
            return;
        }
        boolean isFile = !file.equals(Backup.STANDARD);
        to.printf(
                "Backed up %,d events, up to number %d in the log, to %s.%n",
                manifest.events(), manifest.lastIndex(), isFile ? file : "standard output");
        to.println(
                "It contains what was recorded, encrypted names of people and password hashes. Store it where only authorised"
                        + " people can read it, apart from the key for names.");
        if (isFile) to.println("The list of erasures is beside it, in " + ErasureList.NAME + ".");
    }
}
