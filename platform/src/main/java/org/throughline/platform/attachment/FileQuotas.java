package org.throughline.platform.attachment;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.throughline.platform.web.Refused;

/** Keeps uploads of one user from taking the room of the others, and all of them from taking that of decisions. */
@Component
class FileQuotas {

    private record Used(long bytes, long files) {}

    private final JdbcClient jdbc;
    private final FileSettings settings;
    private final DiskSpace disk;

    FileQuotas(JdbcClient jdbc, FileSettings settings, DiskSpace disk) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.disk = disk;
    }

    /** Lets uploads be stored one after the other, until the end of the transaction. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('files'))")
                .query((_, _) -> true)
                .list();
    }

    /**
     * @param bytes the length of another file
     * @throws Refused if it does not fit
     */
    void checkRoom(long bytes, String login) {
        if (disk.free() - bytes < settings.diskFreeMin().toBytes())
            throw Refused.full(
                    "DISK_HAS_ROOM",
                    "the disk of the server is nearly full, so no files are accepted; decisions are. Tell your administrator");
        var own = used("select coalesce(sum(bytes), 0), count(*) from file_upload where login = ?", login);
        if (own.bytes() + bytes > settings.bytesPerUser().toBytes() || own.files() + 1 > settings.filesPerUser())
            throw Refused.conflict(
                    "FILES_OF_USER_ARE_WITHIN_LIMIT",
                    "your uploads of the last %d days have %s in %d files, and the limit is %s in %d; remove one that nothing refers to with POST /api/files/{sha256}/removal, or upload later"
                            .formatted(settings.unusedFor().toDays(), size(own.bytes()), own.files(), size(settings.bytesPerUser()), settings.filesPerUser()));
        var all = used("select coalesce(sum(bytes), 0), count(*) from file", null);
        if (all.bytes() + bytes > settings.bytesInAll().toBytes() || all.files() + 1 > settings.filesInAll())
            throw Refused.full(
                    "FILES_IN_ALL_ARE_WITHIN_LIMIT",
                    "the files of all users have %s in %d files, and the limit is %s in %d; a secretary can remove what is not in use, and the administrator can raise the limit (throughline.files)"
                            .formatted(size(all.bytes()), all.files(), size(settings.bytesInAll()), settings.filesInAll()));
    }

    private Used used(String sql, @org.jspecify.annotations.Nullable String login) {
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
