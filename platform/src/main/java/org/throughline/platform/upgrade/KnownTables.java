package org.throughline.platform.upgrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The version of the tables that this program knows: that of its newest migration. */
public final class KnownTables {

    private static final String MIGRATIONS = "classpath:db/migration/V*__*.sql";

    private KnownTables() {}

    /** Found on the class path, without a database. */
    public static MigrationVersion newest() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(MIGRATIONS))
                    .map(KnownTables::version)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MigrationVersion version(Resource migration) {
        var name = Objects.requireNonNull(migration.getFilename());
        return MigrationVersion.fromVersion(name.substring(1, name.indexOf("__")));
    }
}
