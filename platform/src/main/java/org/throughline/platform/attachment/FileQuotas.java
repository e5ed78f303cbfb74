package org.throughline.platform.attachment;

import java.io.File;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.throughline.platform.problem.Refused;

/** Keeps uploads of one user from taking the room of the others, and all of them from filling the database. The disk is watched elsewhere. */
@Component
class FileQuotas {

    private static final long TEMPORARY_MIN = 100L << 20;

    private record Used(long bytes, long files) {}

    private final JdbcClient jdbc;
    private final FileSettings settings;

    FileQuotas(JdbcClient jdbc, FileSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Lets uploads be stored one after the other, until the end of the transaction. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('files'))")
                .query((_, _) -> true)
                .list();
    }

    /**
     * Uploads are received in the directory of temporary files, which may be on another disk than the data.
     *
     * @throws Refused if that is full
     */
    void checkTemporary() {
        if (new File(System.getProperty("java.io.tmpdir")).getUsableSpace() < TEMPORARY_MIN)
            throw Refused.noRoom(
                    "DISK_IS_NEARLY_FULL",
                    "the disk for temporary files is nearly full, so files are not taken; decisions and questions go on."
                            + " Tell your operator",
                    60);
    }

    /**
     * @param bytes the length of another file
     * @throws Refused if it does not fit
     */
    void checkRoom(long bytes, String login) {
        var own = used("select coalesce(sum(bytes), 0), count(*) from file_upload where login = ?", login);
        if (own.bytes() + bytes > settings.bytesPerUser().toBytes() || own.files() + 1 > settings.filesPerUser())
            throw Refused.conflict(
                    "FILES_OF_USER_ARE_WITHIN_LIMIT",
                    "your uploads of the last %d days have %s in %d files, and the limit is %s in %d; remove one that nothing refers to with POST /api/files/{sha256}/removal, or upload later"
                            .formatted(
                                    settings.unusedFor().toDays(),
                                    size(own.bytes()),
                                    own.files(),
                                    size(settings.bytesPerUser()),
                                    settings.filesPerUser()));
        var all = used("select coalesce(sum(bytes), 0), count(*) from file", null);
        if (all.bytes() + bytes > settings.bytesInAll().toBytes() || all.files() + 1 > settings.filesInAll())
            throw Refused.noRoom(
                    "FILES_IN_ALL_ARE_WITHIN_LIMIT",
                    "the files of all users have %s in %d files, and the limit is %s in %d; a secretary can remove what is not in use, and the administrator can raise the limit (throughline.files)"
                            .formatted(
                                    size(all.bytes()), all.files(), size(settings.bytesInAll()), settings.filesInAll()),
                    0);
    }

    private Used used(String sql, @Nullable String login) {
        var query = jdbc.sql(sql);
        return (login == null ? query : query.param(login))
                .query((row, _) -> new Used(row.getLong(1), row.getLong(2)))
                .single();
    }

    private static String size(DataSize size) {
        return size(size.toBytes());
    }

    private static String size(long bytes) {
        return bytes < 1 << 20 ? bytes / 1024 + " KB" : bytes / (1 << 20) + " MB";
    }
}
