package org.throughline.query.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The records of views, in the collection {@code views}. Of two changes made at once, one looks again. */
@Component
class ViewRecords {

    private final MongoCollection<ViewRecord> records;

    ViewRecords(MongoDatabase views) {
        this.records = views.getCollection("views", ViewRecord.class);
    }

    Optional<ViewRecord> find(String view) {
        return Optional.ofNullable(records.find(eq("_id", view)).first());
    }

    /** Returns what there is: the given record, or one that somebody else was quicker to write. */
    ViewRecord findOrBegin(ViewRecord first) {
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
     * Changes a record, and changes it anew if somebody else got in between.
     *
     * @param change returns null to leave it as it is
     * @return the record as it was written; empty if it was left alone or is gone
     */
    Optional<ViewRecord> change(String view, ViewChange change) {
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

    /** Changes the making of one generation; nothing happens if it is not the one being made any more. */
    Optional<ViewRecord> changeBuild(Generation generation, UnaryOperator<Build> change) {
        return change(generation.view(), record -> {
            var build = record.build();
            return build == null || !build.generation().equals(generation.id())
                    ? null
                    : record.building(change.apply(build));
        });
    }

    /** What becomes of a record; null if nothing does. */
    interface ViewChange {
        @Nullable
        ViewRecord of(ViewRecord before);
    }
}
