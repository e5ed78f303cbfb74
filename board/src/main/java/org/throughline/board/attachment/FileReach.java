package org.throughline.board.attachment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.board.attachment.FileReferences.Reference;
import org.throughline.board.reading.ReadPermission;
import org.throughline.domain.Asker;
import org.throughline.events.BoardEvent;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.review.ReviewEvent;
import org.throughline.platform.attachment.Attachments;

/**
 * Who may read a file: whoever may read something that refers to it, and who uploaded it until something refers to it. For
 * everybody else it is as unknown as one that was never uploaded, at the same cost.
 */
@Component
public class FileReach {

    /** Why a user may read a file. */
    enum Ground {
        NONE,
        OWN_UPLOAD,
        REFERENCE,
        /** Something that the user may read refers to it, and it was erased. */
        ERASED
    }

    private final FileReferences references;
    private final ReadPermission reading;
    private final Attachments attachments;
    private final JdbcClient jdbc;

    FileReach(FileReferences references, ReadPermission reading, Attachments attachments, JdbcClient jdbc) {
        this.references = references;
        this.reading = reading;
        this.attachments = attachments;
        this.jdbc = jdbc;
    }

    /** Whether a user may read a file that is there, and so refer to it. */
    public boolean mayRead(Asker asker, String sha256) {
        var ground = ground(asker, sha256);
        return (ground == Ground.OWN_UPLOAD || ground == Ground.REFERENCE)
                && attachments.find(sha256).isPresent();
    }

    /** What is referred to after an upload ends the uploader's own reach; what was referred to before does not tell. */
    Ground ground(Asker asker, String sha256) {
        var uses = references.to(sha256);
        var upload = attachments.uploadOf(asker.user(), sha256);
        var erased = erasedAt(sha256);
        if (upload.isPresent()
                && uses.stream()
                        .noneMatch(use -> use.last().isAfter(upload.get().uploadedAt()))) return Ground.OWN_UPLOAD;
        var readable = uses.stream().filter(use -> mayRead(asker, use)).toList();
        if (readable.isEmpty()) return Ground.NONE;
        return erased.isPresent()
                        && readable.stream().noneMatch(use -> use.last().isAfter(erased.get()))
                ? Ground.ERASED
                : Ground.REFERENCE;
    }

    /** Whether nothing refers to a file. */
    boolean isUnused(String sha256) {
        return references.to(sha256).isEmpty();
    }

    /** Whether nothing has come to refer to a file since a moment. */
    boolean isUnusedSince(String sha256, Instant moment) {
        return references.to(sha256).stream().noneMatch(use -> use.last().isAfter(moment));
    }

    private boolean mayRead(Asker asker, Reference use) {
        return reading.mayRead(asker, use.stream(), family(use.type()));
    }

    private static Class<? extends BoardEvent> family(String type) {
        return switch (type) {
            case "Action" -> ActionEvent.class;
            case "Finding" -> FindingEvent.class;
            case "Review" -> ReviewEvent.class;
            default -> BoardEvent.class;
        };
    }

    private Optional<Instant> erasedAt(String sha256) {
        List<Instant> erased = jdbc.sql(
                        "select erased_at from erasure where kind = 'FILE' and subject = ? order by erased_at desc limit 1")
                .param(sha256)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .list();
        return erased.stream().findFirst();
    }
}
