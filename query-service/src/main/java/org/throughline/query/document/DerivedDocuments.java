package org.throughline.query.document;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The documents of one {@link Derivation} in one version of a view. */
public final class DerivedDocuments<V, T extends Record> {

    private final MongoCollection<T> documents;
    private final Derivation<V, T> derivation;

    public DerivedDocuments(MongoDatabase views, String collection, Derivation<V, T> derivation) {
        this.documents = views.getCollection(collection, derivation.type());
        this.derivation = derivation;
    }

    /** Creates the collection with its index. Safe to repeat. */
    void createIndex() {
        documents.createIndex(Indexes.ascending(derivation.index()));
    }

    /** Writes what a state gives and its predecessor did not, and removes what it no longer gives. */
    void write(Collection<DocumentBatch.Change<StreamDocument<V>>> changes) {
        var added = new ArrayList<T>();
        var changed = new ArrayList<T>();
        var gone = new ArrayList<String>();
        for (var change : changes) {
            var after = derived(change.after());
            if (change.before() == null) {
                added.addAll(after.values());
                continue;
            }
            var before = derived(change.before());
            after.forEach((id, document) -> {
                if (!document.equals(before.get(id))) changed.add(document);
            });
            before.keySet().stream().filter(id -> !after.containsKey(id)).forEach(gone::add);
        }
        BulkWrites.insert(documents, added, derivation.id());
        BulkWrites.replace(documents, changed, derivation.id());
        if (!gone.isEmpty()) documents.deleteMany(in("_id", gone));
    }

    private Map<String, T> derived(StreamDocument<V> document) {
        var derived = new LinkedHashMap<String, T>();
        for (var each : derivation.of().apply(document.states().latest()))
            derived.put(derivation.id().apply(each), each);
        return derived;
    }
}
