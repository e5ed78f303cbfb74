package org.throughline.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.commandline.Commands;
import org.throughline.platform.commandline.Json;
import org.throughline.platform.commandline.OnThisMachine;
import org.throughline.platform.commandline.ProgramCommand;
import org.throughline.platform.erasure.ErasureList;
import org.throughline.platform.erasure.ErasureList.DamagedList;
import org.throughline.platform.erasure.ListedErasure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Restores a backup, and erases again what was erased after it. */
@Command(
        name = "restore",
        description = {
            "Restore a backup where there is no log: into an empty directory, or an empty database.",
            "The file is checked whole before anything is changed, and restored whole or not at all.",
            "Put the key for names of the former installation in its place before the next start."
        })
public final class RestoreCommand extends ProgramCommand implements OnThisMachine {

    @Mixin
    private final LogPlace place;

    @Parameters(paramLabel = "FILE", description = "The backup; - for standard input")
    String file;

    @Option(
            names = "--erasures",
            paramLabel = "LIST",
            description =
                    "The newest list of erasures; what it has is erased again. Without it, erasures.list beside the backup")
    @Nullable
    Path erasures;

    @Option(names = "--json", description = "Print the outcome as JSON")
    boolean json;

    public RestoreCommand(LogPlace place) {
        this.place = place;
    }

    @Override
    public Integer call() throws IOException {
        try {
            var list = list();
            if (!file.equals(Backup.STANDARD)) restore(Path.of(file), list);
            else {
                var spooled = spooled(System.in);
                try {
                    restore(spooled, list);
                } finally {
                    Files.deleteIfExists(spooled);
                }
            }
        } catch (DamagedList damaged) {
            throw new BackupRefused(String.valueOf(damaged.getMessage()));
        }
        return Commands.DONE;
    }

    /** The list that is given, or the one beside the backup; null if there is none. */
    private @Nullable Path list() {
        if (erasures != null) {
            if (!Files.isReadable(erasures))
                throw new BackupRefused("There is no erasure list " + erasures + " that can be read.");
            return erasures;
        }
        if (file.equals(Backup.STANDARD)) return null;
        var beside = Path.of(file).toAbsolutePath().resolveSibling(ErasureList.NAME);
        return Files.isReadable(beside) ? beside : null;
    }

    /** Checks the file and the list first, so that no server is started and no table created for a damaged one. */
    private void restore(Path backup, @Nullable Path list) throws IOException {
        Restore.check(backup);
        var listed = list == null ? List.<ListedErasure>of() : ErasureList.read(list);
        var restored = place.empty(database -> LogInAxonServer.use(
                place.settings(), axonServer -> Restore.from(backup, database, axonServer, listed)));
        tell(restored, list, listed);
    }

    /** Writes into the temporary file itself, which only its owner can read. Replacing it would lose the permissions. */
    static Path spooled(InputStream backup) throws IOException {
        var spooled = Files.createTempFile("throughline", ".backup");
        try (var out = Files.newOutputStream(spooled)) {
            backup.transferTo(out);
            return spooled;
        } catch (IOException failed) {
            Files.deleteIfExists(spooled);
            throw failed;
        }
    }

    private void tell(Restore.Restored restored, @Nullable Path list, List<ListedErasure> listed) {
        var manifest = restored.manifest();
        if (json) {
            out().println(Json.text(Outcome.of(file, manifest).erasing(restored.erasures())));
        } else {
            out().printf(
                            "Restored %,d events, up to number %d, as they were at %s. Start the program as usual; it rebuilds the"
                                    + " views.%n",
                            manifest.events(), manifest.lastIndex(), manifest.takenAt());
            if (listed.isEmpty() && list != null)
                out().printf("Nothing was erased by the list of erasures %s.%n", list);
            else if (list != null)
                out().printf(
                                "Erased again what was erased after the backup: %,d of the %,d erasures in %s, whose last is of %s.%n",
                                restored.erasures(),
                                listed.size(),
                                list,
                                listed.getLast().at());
        }
        if (list == null)
            err().println("There was no erasure list beside the backup: what was erased after it was taken can be read"
                    + " again. Take the newest " + ErasureList.NAME
                    + ", which is beside later backups, in the former data directory and at GET /api/erasures/list, and"
                    + " restore again with --erasures=LIST.");
        err().println(
                        "The key for names is not in a backup: put that of the former installation in its place before the start.");
    }
}
