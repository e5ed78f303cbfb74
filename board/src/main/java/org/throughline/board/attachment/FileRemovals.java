package org.throughline.board.attachment;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.domain.Asker;
import org.throughline.events.Role;
import org.throughline.platform.access.AccessKind;
import org.throughline.platform.access.AccessRecord;
import org.throughline.platform.access.AccessRecords;
import org.throughline.platform.attachment.Attachments;
import org.throughline.platform.attachment.Attachments.Upload;
import org.throughline.platform.attachment.FileSettings;
import org.throughline.platform.clock.ClockGuard;
import org.throughline.platform.problem.Refused;

/**
 * Removes uploads that nothing refers to: by decision, and by itself after they have waited too long. Each removal is in the
 * record of access.
 *
 * <p>A removed file is unknown at once. Its content is deleted some minutes later, when no transaction that was open at the
 * removal can still refer to it.
 */
@Component
class FileRemovals implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(FileRemovals.class);

    /** Longer than any transaction can take. */
    private static final Duration OPEN_MAX = Duration.ofMinutes(10);

    private static final int AT_ONCE = 500;

    private final Attachments attachments;
    private final FileReach reach;
    private final AccessRecords access;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ClockGuard guard;
    private final ScheduledExecutorService cleaning = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("file-removals").factory());

    FileRemovals(
            Attachments attachments,
            FileReach reach,
            AccessRecords access,
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            Clock clock,
            ClockGuard guard,
            FileSettings settings) {
        this.attachments = attachments;
        this.reach = reach;
        this.access = access;
        this.transactions = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
        this.clock = clock;
        this.guard = guard;
        var every = settings.cleanEvery().toMillis();
        var _ = cleaning.scheduleWithFixedDelay(this::cleanSafely, every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        cleaning.shutdownNow();
    }

    /**
     * Removes the upload of a user; a secretary removes that of any user.
     *
     * @throws Refused as unknown if there is no such upload, or something refers to the file since
     */
    void remove(Asker asker, String sha256) {
        transactions.executeWithoutResult(_ -> {
            var uploads = attachments.uploadsOf(sha256).stream()
                    .filter(upload ->
                            asker.role() == Role.SECRETARY || upload.login().equals(asker.user()))
                    .filter(upload -> reach.isUnusedSince(sha256, upload.uploadedAt()))
                    .toList();
            boolean isReadable = reach.mayRead(asker, sha256);
            if (uploads.isEmpty() && isReadable)
                throw Refused.conflict(
                        "FILE_IS_NOT_IN_USE",
                        "something refers to this file; a secretary can erase it, with a reason, with POST /api/erasures");
            if (uploads.isEmpty()) throw Refused.unknown();
            for (var upload : uploads) forget(upload);
            access.add(AccessRecord.of(AccessKind.ADMINISTERED).about(sha256).saying("upload removed"));
        });
    }

    /** Removes what has waited too long, and deletes what was removed a while ago. */
    void clean() {
        if (!guard.state().isTrusted()) return;
        transactions.executeWithoutResult(_ -> {
            if (!isAlone()) return;
            for (var upload : attachments.waitedTooLong(AT_ONCE)) {
                boolean unused = reach.isUnused(upload.sha256());
                forget(upload);
                if (unused)
                    access.add(AccessRecord.byProgram(AccessKind.ADMINISTERED, "program: removal of unused files")
                            .about(upload.sha256())
                            .saying("upload removed"));
            }
            for (var sha256 : attachments.removedBefore(clock.instant().minus(OPEN_MAX), AT_ONCE)) {
                if (reach.isUnused(sha256)) attachments.destroy(sha256);
                else attachments.unmark(sha256);
            }
        });
    }

    private void forget(Upload upload) {
        attachments.forgetUpload(upload.sha256(), upload.login());
        if (reach.isUnused(upload.sha256())) attachments.markRemoved(upload.sha256());
    }

    /** Of several processes one does it. */
    private boolean isAlone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('file-removals'))")
                .query(Boolean.class)
                .single();
    }

    private void cleanSafely() {
        try {
            clean();
        } catch (RuntimeException failed) {
            log.warn(
                    "Uploads that nothing refers to were not removed ({}); it is tried again",
                    failed.getClass().getSimpleName());
        }
    }
}
