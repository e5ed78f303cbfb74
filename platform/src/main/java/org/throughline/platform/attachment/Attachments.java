package org.throughline.platform.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.platform.sealing.SealedTexts;

/**
 * Stores files in the table {@code file}, beside the log, so that a backup includes them; encrypted under a key for each file,
 * so that a file whose key is destroyed cannot be read from anywhere.
 *
 * <p>What this class answers is for no user's eyes: who may read a file is asked elsewhere.
 */
@Component
public class Attachments {

    private static final String CONTENT = "content";
    private static final String UPLOADS = "select sha256, login, media_type, bytes, uploaded_at from file_upload";

    /** A stored file without its content. */
    public record Attachment(String sha256, String mediaType, long bytes) {}

    /** An upload of one user. */
    public record Upload(String sha256, String login, String mediaType, long bytes, Instant uploadedAt) {}

    private record InClear(String sha256, byte[] content) {}

    private final JdbcClient jdbc;
    private final FileContents contents;
    private final FileQuotas quotas;
    private final SealedTexts sealing;
    private final FileSettings settings;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Attachments(
            JdbcClient jdbc,
            FileContents contents,
            FileQuotas quotas,
            SealedTexts sealing,
            FileSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.quotas = quotas;
        this.sealing = sealing;
        this.settings = settings;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
        while (sealOneInClear()) continue;
    }

    /**
     * Refuses an upload before its body is read.
     *
     * @param said its Content-Type
     * @throws org.throughline.platform.problem.Refused if it is a form, or there is no room for any file
     */
    public void checkRequest(String said, String login) {
        if (said.strip().toLowerCase(Locale.ROOT).startsWith("multipart/")) throw PlainTexts.asForm();
        quotas.checkTemporary();
        quotas.checkRoom(0, login);
    }

    /**
     * Looks through a file.
     *
     * @return its media type
     * @throws org.throughline.platform.problem.Refused if it is not accepted, or no upload is accepted now
     */
    public String check(Path file, String said, String login) throws IOException {
        quotas.checkRoom(Files.size(file), login);
        return contents.check(file, said);
    }

    /**
     * Stores an upload. A file that is stored already is stored again, with the same work.
     *
     * @return whether this user has not uploaded it before
     * @throws org.throughline.platform.problem.Refused if there is no room
     */
    public boolean keep(Path file, Attachment attachment, String login) throws IOException {
        var content = Files.readAllBytes(file);
        return Boolean.TRUE.equals(transactions.execute(_ -> keep(content, attachment, login)));
    }

    private boolean keep(byte[] content, Attachment attachment, String login) {
        quotas.lock();
        quotas.checkRoom(attachment.bytes(), login);
        var now = Timestamp.from(clock.instant());
        var sha256 = attachment.sha256();
        int before = jdbc.sql("delete from file_upload where sha256 = ? and login = ?")
                .params(sha256, login)
                .update();
        jdbc.sql("insert into file_upload (sha256, login, media_type, bytes, uploaded_at) values (?, ?, ?, ?, ?)")
                .params(sha256, login, attachment.mediaType(), attachment.bytes(), now)
                .update();
        var sealed = sealing.seal(subject(sha256), CONTENT, content);
        jdbc.sql("""
                        insert into file (sha256, media_type, bytes, sealed, uploaded_at) values (?, ?, ?, ?, ?)
                        on conflict (sha256) do update set sealed = excluded.sealed, removed_at = null""")
                .params(sha256, attachment.mediaType(), attachment.bytes(), sealed, now)
                .update();
        return before == 0;
    }

    public Optional<Attachment> find(String sha256) {
        return jdbc.sql("select sha256, media_type, bytes from file where sha256 = ?")
                .param(sha256)
                .query((row, _) -> new Attachment(row.getString(1), row.getString(2), row.getLong(3)))
                .optional();
    }

    /** Empty if it is gone or cannot be decrypted. */
    public Optional<byte[]> content(String sha256) {
        return jdbc.sql("""
                        select sealed, wrapped, content from file
                            left join subject_key on subject = 'file:' || sha256 where sha256 = ?""")
                .param(sha256)
                .query((row, _) -> Optional.ofNullable(
                        row.getBytes(3) != null
                                ? row.getBytes(3)
                                : sealing.openBytes(subject(sha256), CONTENT, row.getBytes(1), row.getBytes(2))))
                .optional()
                .flatMap(found -> found);
    }

    /** The upload of a user, unless it has waited too long. */
    public Optional<Upload> uploadOf(String login, String sha256) {
        return jdbc.sql(UPLOADS + " where sha256 = ? and login = ? and uploaded_at > ?")
                .params(sha256, login, Timestamp.from(oldest()))
                .query(this::upload)
                .optional();
    }

    /**
     * Uploads, the latest first.
     *
     * @param login whose; null for all
     */
    public List<Upload> uploads(@Nullable String login, int max) {
        return jdbc.sql(UPLOADS + " where (?::text is null or login = ?) order by uploaded_at desc, sha256 limit ?")
                .param(login)
                .param(login)
                .param(max)
                .query(this::upload)
                .list();
    }

    /** The uploads of one file. */
    public List<Upload> uploadsOf(String sha256) {
        return jdbc.sql(UPLOADS + " where sha256 = ?")
                .param(sha256)
                .query(this::upload)
                .list();
    }

    /** Uploads that have waited too long for something to refer to them. */
    public List<Upload> waitedTooLong(int max) {
        return jdbc.sql(UPLOADS + " where uploaded_at <= ? order by uploaded_at limit ?")
                .params(Timestamp.from(oldest()), max)
                .query(this::upload)
                .list();
    }

    /**
     * Forgets who has uploaded a file.
     *
     * @param login whose upload; null for those of all users
     * @return whether there was one
     */
    public boolean forgetUpload(String sha256, @Nullable String login) {
        return jdbc.sql("delete from file_upload where sha256 = ? and (?::text is null or login = ?)")
                        .param(sha256)
                        .param(login)
                        .param(login)
                        .update()
                > 0;
    }

    /** Marks a file that nothing refers to, unless it is somebody's upload. */
    public boolean markRemoved(String sha256) {
        return jdbc.sql("update file set removed_at = ? where sha256 = ? and removed_at is null"
                                + " and not exists (select from file_upload where file_upload.sha256 = file.sha256)")
                        .params(Timestamp.from(clock.instant()), sha256)
                        .update()
                > 0;
    }

    /** Files that were marked so long ago that no open transaction can refer to them without being seen. */
    public List<String> removedBefore(Instant moment, int max) {
        return jdbc.sql("select sha256 from file where removed_at < ? limit ?")
                .params(Timestamp.from(moment), max)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Takes the mark back: something has come to refer to the file. */
    public void unmark(String sha256) {
        jdbc.sql("update file set removed_at = null where sha256 = ?")
                .param(sha256)
                .update();
    }

    /**
     * Destroys content, uploads and key, in the transaction of the caller.
     *
     * @return whether there was such a file
     */
    public boolean destroy(String sha256) {
        jdbc.sql("delete from file_upload where sha256 = ?").param(sha256).update();
        int gone = jdbc.sql("delete from file where sha256 = ?").param(sha256).update();
        sealing.destroy(subject(sha256));
        return gone > 0;
    }

    private Upload upload(ResultSet row, int number) throws SQLException {
        return new Upload(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getTimestamp(5).toInstant());
    }

    private Instant oldest() {
        return clock.instant().minus(settings.unusedFor());
    }

    /** Files of a version before this one. Another process that starts may seal the same file meanwhile. */
    private boolean sealOneInClear() {
        var found = jdbc.sql("select sha256, content from file where content is not null limit 1")
                .query((row, _) -> new InClear(row.getString(1), row.getBytes(2)))
                .optional();
        found.ifPresent(file -> jdbc.sql(
                        "update file set sealed = ?, content = null where sha256 = ? and content is not null")
                .params(sealing.seal(subject(file.sha256()), CONTENT, file.content()), file.sha256())
                .update());
        return found.isPresent();
    }

    private static String subject(String sha256) {
        return "file:" + sha256;
    }
}
