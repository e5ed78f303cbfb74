package org.throughline.board.attachment;

import java.time.Instant;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks hashes up in an index of the log, so that a reference counts from its commit on. */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class FileReferencesInPostgres implements FileReferences {

    /** The condition is that of the index, word for word. The hash in a digest is that of its mail. */
    private static final String STREAMS = """
            select type, aggregateidentifier, max(timestamp) from domainevententry
            where position('"sha256":"'::bytea in payload) > 0 and source_hashes(payload) @> array[?]::text[]
              and type <> 'Digest'
            group by type, aggregateidentifier""";

    private final JdbcClient jdbc;

    FileReferencesInPostgres(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Reference> to(String sha256) {
        return jdbc.sql(STREAMS)
                .param(sha256)
                .query((row, _) -> new Reference(row.getString(1), row.getString(2), Instant.parse(row.getString(3))))
                .list();
    }
}
