package org.throughline.platform.erasure;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Erasures in a database, read and applied without the program: by the commands {@code backup} and {@code restore}. */
public final class AppliedErasures {

    private final Connection database;

    public AppliedErasures(Connection database) {
        this.database = database;
    }

    /** Those that the database knows, in order; none if it is of a version without them. */
    public List<ListedErasure> known() throws SQLException {
        if (!has("erasure")) return List.of();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "select receipt, kind, subject, erased_at from erasure order by number")) {
            var known = new ArrayList<ListedErasure>();
            while (rows.next())
                known.add(ListedErasure.of(
                        rows.getString(1),
                        ErasureKind.valueOf(rows.getString(2)),
                        rows.getString(3),
                        rows.getTimestamp(4).toInstant()));
            return known;
        }
    }

    /**
     * Erases what the list has and the database does not, in the transaction of the caller. A database of a version without
     * erasures loses the same rows, but has no place for the receipts, which stay in the list.
     *
     * @return how many were applied
     */
    public int apply(Collection<ListedErasure> list) throws SQLException {
        var known = known().stream().map(ListedErasure::receipt).toList();
        int applied = 0;
        for (var each : list) {
            if (known.contains(each.receipt())) continue;
            switch (each.kind()) {
                case PERSON -> person(each);
                case CONTACT -> contact(each);
                case FILE -> file(each);
            }
            if (has("erasure")) record(each);
            applied++;
        }
        return applied;
    }

    private void person(ListedErasure erasure) throws SQLException {
        if (has("person_role")) execute("delete from person_role where person = ?", erasure.subject());
        if (has("contact")) execute("delete from contact where reader = 'OWNER' and id = ?", erasure.subject());
        if (!has("subject_key")) {
            execute("delete from person where id = ?", erasure.subject());
            return;
        }
        execute("delete from subject_key where subject = ?", erasure.subject());
        execute(
                "update person set name = null, normalised = null, folded = null, name_sealed = null, name_token = null,"
                        + " erased_at = ? where id = ?",
                Timestamp.from(erasure.at()),
                erasure.subject());
    }

    /** An address that was entered after the erasure stays. */
    private void contact(ListedErasure erasure) throws SQLException {
        if (!has("contact")) return;
        var parts = erasure.subject().split(":", 2);
        int gone = execute(
                "delete from contact where reader = ? and id = ? and updated_at <= ?",
                parts[0],
                parts[parts.length - 1],
                Timestamp.from(erasure.at()));
        if (gone > 0 && has("subject_key")) execute("delete from subject_key where subject = ?", erasure.subject());
    }

    private void file(ListedErasure erasure) throws SQLException {
        if (has("file"))
            execute(
                    "delete from file where sha256 = ? and uploaded_at <= ?",
                    erasure.subject(),
                    Timestamp.from(erasure.at()));
        if (has("file_upload"))
            execute(
                    "delete from file_upload where sha256 = ? and uploaded_at <= ?",
                    erasure.subject(),
                    Timestamp.from(erasure.at()));
        if (has("subject_key"))
            execute(
                    "delete from subject_key where subject = ? and not exists (select from file where sha256 = ?)",
                    "file:" + erasure.subject(),
                    erasure.subject());
    }

    private void record(ListedErasure erasure) throws SQLException {
        execute(
                "insert into erasure (number, receipt, kind, subject, erased_at, hash)"
                        + " select coalesce(max(number), 0) + 1, ?, ?, ?, ?, ? from erasure",
                erasure.receipt(),
                erasure.kind().name(),
                erasure.subject(),
                Timestamp.from(erasure.at()),
                erasure.hash());
    }

    private boolean has(String table) throws SQLException {
        try (var statement = database.prepareStatement("select to_regclass(?) is not null")) {
            statement.setString(1, "public." + table);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private int execute(String sql, Object... parameters) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) statement.setObject(i + 1, parameters[i]);
            return statement.executeUpdate();
        }
    }
}
