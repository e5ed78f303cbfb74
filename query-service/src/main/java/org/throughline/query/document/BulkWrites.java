package org.throughline.query.document;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Writes many whole documents at once. Writing one again changes nothing. */
final class BulkWrites {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private BulkWrites() {}

    static <T> void replace(MongoCollection<T> collection, List<T> documents, Function<T, String> id) {
        if (documents.isEmpty()) return;
        collection.bulkWrite(documents.stream()
                .map(document -> new ReplaceOneModel<>(eq("_id", id.apply(document)), document, UPSERT))
                .toList());
    }

    /** Inserting costs a third of replacing. A document exists already if the position was not stored after it. */
    static <T> void insert(MongoCollection<T> collection, List<T> documents, Function<T, String> id) {
        if (documents.isEmpty()) return;
        try {
            collection.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException failed) {
            if (!isRepetition(failed)) throw failed;
            replace(collection, documents, id);
        }
    }

    /**
     * Writes documents unless the stored ones are as late or later. One that is not stored yet is inserted.
     *
     * @param field the field with the version
     * @return whether every one of them was written
     */
    static <T> boolean writeLater(
            MongoCollection<T> collection,
            List<T> inserted,
            List<T> replaced,
            Function<T, String> id,
            String field,
            ToLongFunction<T> version) {
        var rest = new ArrayList<>(replaced);
        if (!inserted.isEmpty())
            try {
                collection.insertMany(inserted, new InsertManyOptions().ordered(false));
            } catch (MongoBulkWriteException failed) {
                if (!isRepetition(failed)) throw failed;
                rest.addAll(inserted);
            }
        if (rest.isEmpty()) return true;
        var written = collection.bulkWrite(rest.stream()
                .map(document -> new ReplaceOneModel<>(
                        and(eq("_id", id.apply(document)), lt(field, version.applyAsLong(document))), document))
                .toList());
        return written.getMatchedCount() == rest.size();
    }

    private static boolean isRepetition(MongoBulkWriteException failed) {
        return failed.getWriteConcernError() == null
                && failed.getWriteErrors().stream()
                        .allMatch(error -> ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY);
    }
}
