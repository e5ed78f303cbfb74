package org.throughline.query.access;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.access.AccessKind;
import org.throughline.query.access.StoredAccess.Criteria;

/** Filters of the record of one's own access. */
record OwnAccessFilter(
        @Nullable AccessKind kind,
        @Nullable Reads reads,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    Criteria criteria(String login) {
        return new Criteria(login, kind == null ? Set.of() : Set.of(kind), null, from, to, reads);
    }
}
