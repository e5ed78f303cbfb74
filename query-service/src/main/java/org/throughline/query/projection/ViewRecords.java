package org.throughline.query.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.projection.ViewRecord.Build;

/** The records of all views, in the collection {@code views}. Of two concurrent changes the later one is made again. */
@Component
class ViewRecords {

    private final MongoCollection<ViewRecord> records;

    ViewRecords(MongoDatabase views) {
        this.records = views.getCollection("views", ViewRecord.class);
    }

    Optional<ViewRecord> find(String view) {
        return Optional.ofNullable(records.find(eq("_id", view)).first());
    }

    /** Finds the record of a view, or inserts the given one. */
    ViewRecord findOrInsert(ViewRecord first) {
        var known = find(first.view());
        if (known.isPresent()) return known.get();
        try {
            records.insertOne(first);
            return first;
        } catch (MongoWriteException failed) {
            if (ErrorCategory.fromErrorCode(failed.getError().getCode()) != ErrorCategory.DUPLICATE_KEY) throw failed;
            return find(first.view()).orElseThrow();
        }
    }

    /**
     * Changes a record.
     *
     * @param change returns null to leave the record unchanged; called again after a concurrent change
     * @return the record as written; empty if it was left unchanged or does not exist
     */
    Optional<ViewRecord> change(String view, Change change) {
        while (true) {
            var before = find(view);
            if (before.isEmpty()) return Optional.empty();
            var after = change.of(before.get());
            if (after == null) return Optional.empty();
            var written = after.revised();
            var same = and(eq("_id", view), eq("revision", before.get().revision()));
            if (records.replaceOne(same, written).getMatchedCount() == 1) return Optional.of(written);
        }
    }

    /**
     * Changes the build of a version, unless that version is no longer being built.
     *
     * @return the record as written; empty if it was left unchanged
     */
    Optional<ViewRecord> changeBuild(ViewVersion version, BuildChange change) {
        return change(version.view(), record -> {
            var build = record.build();
            if (build == null || !build.version().equals(version.id())) return null;
            var after = change.of(build);
            return after == null ? null : record.building(after);
        });
    }

    /** A change of a build; null for none. */
    interface BuildChange {
        @Nullable
        Build of(Build before);
    }

    /** A change of a record; null for none. */
    interface Change {
        @Nullable
        ViewRecord of(ViewRecord before);
    }
}
