package org.throughline.query.view;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import java.util.function.Function;

/** Writes documents whole, many at once. Writing one again changes nothing. */
public final class Writing {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private Writing() {}

    /** Replaces documents, or inserts those that are not there, in their order. */
    public static <T> void replace(MongoCollection<T> collection, List<T> documents, Function<T, Object> id) {
        if (documents.isEmpty()) return;
        collection.bulkWrite(
                documents.stream()
                        .map(document -> new ReplaceOneModel<>(eq("_id", id.apply(document)), document, UPSERT))
                        .toList(),
                new BulkWriteOptions());
    }

    /**
     * Inserts documents that are not expected to be there, which is a third of the work of replacing them. Some are there
     * if a batch was written, and its position was not.
     */
    public static <T> void insert(MongoCollection<T> collection, List<T> documents, Function<T, Object> id) {
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
