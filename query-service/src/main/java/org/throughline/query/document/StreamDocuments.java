package org.throughline.query.document;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.configuration.CodecRegistries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.events.MeetingId;
import org.throughline.query.bitemporal.BitemporalIndex;

/**
 * The documents of one version of a view, and the index of their states in the memory of this process.
 *
 * <p>A document is written before its states are indexed, so that whatever a list shows is stored.
 */
public final class StreamDocuments<V> implements DocumentBatch.Documents<StreamDocument<V>> {

    private static final Logger log = LoggerFactory.getLogger(StreamDocuments.class);
    private static final int READ_AT_ONCE = 1_000;

    private final MongoCollection<StreamDocument<V>> documents;
    private final MongoCollection<RawBsonDocument> raw;
    private final DocumentCodec<?, ?, ?, V> codec;
    private final List<? extends DerivedDocuments<V, ?>> derived;
    private final Runnable written;
    private final BitemporalIndex<V> states = new BitemporalIndex<>();
    private final Set<String> corrected = ConcurrentHashMap.newKeySet();
    private final Map<String, Decided> decidedAt = new ConcurrentHashMap<>();

    /** The streams about which a meeting decided anything. */
    private record Decided(MeetingId meeting, Set<String> streams) {

        static Decided at(String meeting) {
            return new Decided(new MeetingId(meeting), ConcurrentHashMap.newKeySet());
        }
    }

    /**
     * Opens a collection.
     *
     * @param written called after every change of the index
     */
    public StreamDocuments(
            MongoDatabase views,
            String collection,
            StateShape<?, ?, ?, V> shape,
            List<? extends DerivedDocuments<V, ?>> derived,
            Runnable written) {
        this.codec = new DocumentCodec<>(shape);
        this.documents = views.withCodecRegistry(
                        CodecRegistries.fromRegistries(CodecRegistries.fromCodecs(codec), views.getCodecRegistry()))
                .getCollection(collection, codec.getEncoderClass());
        this.raw = views.getCollection(collection, RawBsonDocument.class);
        this.derived = derived;
        this.written = written;
    }

    public BitemporalIndex<V> states() {
        return states;
    }

    /** Whether the states of a version or a later one are here; those that another process has written are read first. */
    public boolean shows(String id, long version) {
        return recall(Map.of(id, version)).isEmpty();
    }

    /** The indexed streams about which a meeting decided anything. */
    public List<String> decidedAt(MeetingId meeting) {
        var decided = decidedAt.get(meeting.value());
        return decided == null ? List.of() : decided.streams.stream().sorted().toList();
    }

    /** The indexed streams of which any event was corrected. */
    public List<String> corrected() {
        return corrected.stream().sorted().toList();
    }

    /** The meetings that decided anything about an indexed stream. */
    public Stream<MeetingId> meetings() {
        return decidedAt.values().stream().map(Decided::meeting);
    }

    /** Creates the collections with their indexes. Safe to repeat. */
    public void createIndexes() {
        derived.forEach(DerivedDocuments::createIndex);
    }

    /** The states that the index has at the version of the document are taken from there instead of being decoded. */
    @Override
    public Map<String, Supplier<StreamDocument<V>>> load(Set<String> ids) {
        var loaded = new HashMap<String, Supplier<StreamDocument<V>>>();
        var others = new HashSet<String>();
        for (var found : raw.find(in("_id", ids))
                .projection(
                        Projections.include(DocumentCodec.VERSION, DocumentCodec.CORRECTED, DocumentCodec.MEETINGS))) {
            var id = id(found);
            var known = states.find(id).filter(states -> states.version() == version(found));
            if (known.isEmpty()) others.add(id);
            else {
                var document = new StreamDocument<>(
                        id,
                        known.get(),
                        found.getBoolean(DocumentCodec.CORRECTED).getValue(),
                        meetings(found));
                loaded.put(id, () -> document);
            }
        }
        if (!others.isEmpty())
            for (var found : raw.find(in("_id", others))) loaded.put(id(found), () -> found.decode(codec));
        return loaded;
    }

    /**
     * A process that was slow may write after another one has taken over its work. It does not replace a later document,
     * because the events in between are not delivered again.
     */
    @Override
    public void write(Collection<DocumentBatch.Change<StreamDocument<V>>> changes) {
        for (var kind : derived) kind.write(changes);
        boolean all = BulkWrites.writeLater(
                documents,
                after(changes, change -> change.before() == null),
                after(changes, change -> change.before() != null),
                StreamDocument::id,
                DocumentCodec.VERSION,
                document -> document.states().version());
        if (!all) writeDerivedAgain(after(changes, _ -> true));
        for (var change : changes) index(change.after());
        written.run();
    }

    /** What follows from an earlier state than the stored one was written, so what follows from the stored one is again. */
    private void writeDerivedAgain(List<StreamDocument<V>> refused) {
        var earlier = new HashMap<String, StreamDocument<V>>();
        for (var each : refused) earlier.put(each.id(), each);
        var stored = new ArrayList<DocumentBatch.Change<StreamDocument<V>>>();
        for (var found : raw.find(in("_id", earlier.keySet()))) {
            var before = earlier.get(id(found));
            if (before != null && version(found) > before.states().version())
                stored.add(new DocumentBatch.Change<>(before, found.decode(codec)));
        }
        for (var kind : derived) kind.write(stored);
    }

    /** Indexes every document that is stored and not indexed at its version. Safe to repeat. */
    public void recall() {
        var behind = new ArrayList<String>();
        for (var found : raw.find().projection(Projections.include(DocumentCodec.VERSION)))
            if (version(found) > states.versionOf(id(found)).orElse(-1)) behind.add(id(found));
        for (int from = 0; from < behind.size(); from += READ_AT_ONCE)
            recall(behind.subList(from, Math.min(behind.size(), from + READ_AT_ONCE)));
    }

    /**
     * Indexes documents that another process may have written.
     *
     * @param versions the last event heard of each stream
     * @return the streams whose documents are not written up to that event yet
     */
    public Set<String> recall(Map<String, Long> versions) {
        var behind = new HashMap<>(versions);
        behind.entrySet().removeIf(each -> states.versionOf(each.getKey()).orElse(-1) >= each.getValue());
        if (!behind.isEmpty()) recall(behind.keySet());
        behind.entrySet().removeIf(each -> states.versionOf(each.getKey()).orElse(-1) >= each.getValue());
        return behind.keySet();
    }

    private void recall(Collection<String> ids) {
        for (var found : raw.find(in("_id", ids))) recall(found);
        written.run();
    }

    /** An unreadable document is left out; the next event of its stream will be parked. */
    private void recall(RawBsonDocument found) {
        try {
            index(found.decode(codec));
        } catch (RuntimeException unreadable) {
            log.error("A document of a view is unreadable and left out", unreadable);
        }
    }

    /** What was corrected once stays so, and so does a meeting that decided once. */
    private void index(StreamDocument<V> document) {
        if (document.corrected()) corrected.add(document.id());
        for (var meeting : document.meetings())
            decidedAt.computeIfAbsent(meeting, Decided::at).streams.add(document.id());
        states.put(document.id(), document.states());
    }

    private static <D> List<D> after(
            Collection<DocumentBatch.Change<D>> changes, Predicate<DocumentBatch.Change<D>> which) {
        return changes.stream().filter(which).map(DocumentBatch.Change::after).toList();
    }

    private static String id(BsonDocument found) {
        return found.getString("_id").getValue();
    }

    private static long version(BsonDocument found) {
        return found.getNumber(DocumentCodec.VERSION).longValue();
    }

    private static List<String> meetings(BsonDocument found) {
        return found.getArray(DocumentCodec.MEETINGS).stream()
                .map(meeting -> meeting.asString().getValue())
                .toList();
    }
}
