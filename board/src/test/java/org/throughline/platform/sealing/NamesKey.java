package org.throughline.platform.sealing;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The key for names in tests, and what is sealed with it. */
public final class NamesKey {

    public static final String OF_TESTS = "dGVzdHMtb25seS1uYW1lcy1rZXktb2YtMzItYnl0ZXM=";

    private NamesKey() {}

    public static SealedTexts texts(JdbcClient jdbc) {
        return texts(jdbc, OF_TESTS, null, false);
    }

    /** As a new machine would open them, where the key of the former one was not put in its place. */
    public static SealedTexts onNewMachine(JdbcClient jdbc, Path directory) {
        return texts(jdbc, null, directory.resolve("names.key"), true);
    }

    static SealedTexts texts(JdbcClient jdbc, @Nullable String key, @Nullable Path file, boolean make) {
        return new SealedTexts(jdbc, new NamesKeySettings(file, key, make));
    }

    /** A database with the tables of a version; null for the newest. */
    public static PGSimpleDataSource migrated(String url, @Nullable String version) {
        var database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser("postgres");
        var tables = Flyway.configure().dataSource(database).locations("classpath:db/migration");
        (version == null ? tables : tables.target(version)).load().migrate();
        return database;
    }
}
