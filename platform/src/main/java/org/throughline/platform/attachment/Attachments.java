package org.throughline.platform.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores files in the table {@code file}, beside the log, so that a backup includes them. */
@Component
public class Attachments {

    /**
     * A stored file without its content.
     *
     * @param bytes its length
     * @param added whether this upload stored it; null unless it was just uploaded
     */
    public record Attachment(
            String sha256,
            String mediaType,
            long bytes,
            @Nullable Boolean added) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Clock clock;

    Attachments(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.clock = clock;
    }

    public boolean has(String sha256) {
        return find(sha256).isPresent();
    }

    Optional<Attachment> find(String sha256) {
        return jdbc.sql("select sha256, media_type, bytes from file where sha256 = ?")
                .param(sha256)
                .query((row, _) -> new Attachment(row.getString(1), row.getString(2), row.getLong(3), null))
                .optional();
    }

    byte[] content(String sha256) {
        return jdbc.sql("select content from file where sha256 = ?")
                .param(sha256)
                .query((row, _) -> row.getBytes(1))
                .single();
    }

    /** Stores the file unless it is stored already. */
    Attachment keep(Path file, String sha256, String mediaType, String account) throws IOException {
        long bytes = Files.size(file);
        try (InputStream content = Files.newInputStream(file)) {
            int added = template.update(
                    "insert into file (sha256, media_type, bytes, content, uploaded_by, uploaded_at)"
                            + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                    statement -> {
                        statement.setString(1, sha256);
                        statement.setString(2, mediaType);
                        statement.setLong(3, bytes);
                        statement.setBinaryStream(4, content, bytes);
                        statement.setString(5, account);
                        statement.setTimestamp(6, Timestamp.from(clock.instant()));
                    });
            return new Attachment(sha256, mediaType, bytes, added > 0);
        }
    }
}
