package org.throughline.board.erasure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.throughline.platform.disk.WrittenDirectory;
import org.throughline.platform.erasure.ErasureList;
import org.throughline.platform.erasure.ErasureList.DamagedList;
import org.throughline.platform.erasure.ListedErasure;
import org.throughline.platform.health.Attention;
import org.throughline.platform.start.StartRefused;

/** The erasure list in the data directory, where there is one. The database has the same, and each backup writes it beside itself. */
@Component("erasureListHealthIndicator")
class ErasureListFile implements WrittenDirectory, HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(ErasureListFile.class);

    private final @Nullable Path file;
    private volatile @Nullable String failure;

    ErasureListFile(@Value("${throughline.erasures.list:#{null}}") @Nullable Path file) {
        this.file = file;
        if (file != null && Files.exists(file)) check(file);
    }

    /** A list that cannot be read would be missing when it is needed: when an older backup is restored. */
    private static void check(Path file) {
        try {
            ErasureList.read(file);
        } catch (DamagedList damaged) {
            throw StartRefused.because(
                    "The erasure list " + file + " has been altered or damaged (line " + damaged.line()
                            + "). Put a copy of it back, or move it away: the start after that writes it again from the log's database.");
        } catch (IOException unreadable) {
            throw StartRefused.because("The erasure list " + file + " cannot be read ("
                    + unreadable.getClass().getSimpleName()
                    + "). Give the file to the user who runs Throughline, or put a copy of it back.");
        }
    }

    /** Erasing has succeeded already, so a list that cannot be written is a warning. The next start writes it. */
    void add(Collection<ListedErasure> erasures) {
        if (file == null || erasures.isEmpty()) return;
        try {
            ErasureList.merge(file, erasures);
            failure = null;
        } catch (IOException | DamagedList failed) {
            failure = failed.getClass().getSimpleName();
            log.warn(
                    "The erasure list {} cannot be written: {}",
                    file,
                    failed.getClass().getSimpleName());
        }
    }

    @Override
    public String name() {
        return "erasures";
    }

    @Override
    public @Nullable Path path() {
        return file == null ? null : file.toAbsolutePath().getParent();
    }

    @Override
    public Health health() {
        if (file == null)
            return Health.up().withDetail("state", "NOT_KEPT_HERE").build();
        var why = failure;
        if (why == null) return Health.up().withDetail("state", "WRITTEN").build();
        return new Attention(
                        "The list of erasures could not be written (%s), so a restore of an older backup with it would bring back what was erased since."
                                .formatted(why),
                        "Make the file of throughline.erasures.list writable, and start the program again: it adds what is missing.")
                .to(Health.status(Attention.WARNING).withDetail("state", "NOT_WRITTEN"))
                .build();
    }
}
