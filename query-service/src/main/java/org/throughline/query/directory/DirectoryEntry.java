package org.throughline.query.directory;

import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;

/**
 * An agency, a committee or a theme of the board's directory.
 *
 * @param from the day it joined, was established or was added; 1900-01-01 where no beginning is known
 * @param to the last day; missing while it has not ended
 * @param forumOf the agency whose own forum a committee is; missing for every other entry
 * @param board whether a committee is the Board itself
 */
public record DirectoryEntry(
        @BsonId String id,
        String name,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable AgencyId forumOf,
        boolean board) {

    static DirectoryEntry of(Object id, String name, LocalDate from) {
        return new DirectoryEntry(id.toString(), name, from, null, null, false);
    }

    DirectoryEntry renamed(String other) {
        return new DirectoryEntry(id, other, from, to, forumOf, board);
    }

    DirectoryEntry ended(LocalDate day) {
        return new DirectoryEntry(id, name, from, day, forumOf, board);
    }
}
