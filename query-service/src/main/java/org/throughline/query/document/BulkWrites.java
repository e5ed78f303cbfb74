package org.throughline.query.document;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import java.util.function.Function;

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

    private static boolean isRepetition(MongoBulkWriteException failed) {
        return failed.getWriteConcernError() == null
                && failed.getWriteErrors().stream()
                        .allMatch(error -> ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY);
    }
}
