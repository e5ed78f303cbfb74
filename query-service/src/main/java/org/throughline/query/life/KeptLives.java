package org.throughline.query.life;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.events.BoardEvent;
import org.throughline.events.MeetingId;
import org.throughline.query.clocks.Fold;
import org.throughline.query.clocks.States;
import org.throughline.query.clocks.StatesIndex;
import org.throughline.query.view.Batch;
import org.throughline.query.view.Freshness;
import org.throughline.query.view.Writing;

/**
 * The documents of one kind of stream, a life each, and the index of their states in this process.
 *
 * <p>A life is written before its states are indexed, so whatever a list shows can also be opened.
 */
public final class KeptLives<E extends BoardEvent, V> implements Batch.Documents<Kept<E, V>> {

    private static final Logger log = LoggerFactory.getLogger(KeptLives.class);

    /** Lives that are read at once when an index is made. */
    private static final int AT_ONCE = 1_000;

    private final MongoCollection<StoredLife> lives;
    private final EventTypes<E> types;
    private final Fold<E, V> fold;
    private final Freshness freshness;
    private final StatesIndex<V> index = new StatesIndex<>();

    KeptLives(MongoCollection<StoredLife> lives, EventTypes<E> types, Fold<E, V> fold, Freshness freshness) {
        this.lives = lives;
        this.types = types;
        this.fold = fold;
        this.freshness = freshness;
    }

    /** Everything by both clocks. */
    public StatesIndex<V> states() {
        return index;
    }

    public Optional<Life<E>> life(Object id) {
        return Optional.ofNullable(lives.find(eq("_id", id.toString())).first()).map(stored -> stored.life(types));
    }

    /** Whether this version, or a later one, is shown. What another process has written meanwhile is read for it. */
    public boolean shows(Object id, long version) {
        return recall(Map.of(id.toString(), version)).isEmpty();
    }

    public List<Decided> decidedAt(MeetingId meeting, Function<E, String> sentence, ZoneId zone) {
        var decided = new ArrayList<Decided>();
        for (var stored : lives.find(eq("meetings", meeting.value())))
            Decided.of(History.of(stored.id(), stored.life(types), sentence, zone), meeting)
                    .forEach(decided::add);
        return decided;
    }

    @Override
    public Map<String, Supplier<Kept<E, V>>> load(Set<String> ids) {
        var loaded = new HashMap<String, Supplier<Kept<E, V>>>();
        for (var stored : lives.find(in("_id", ids))) loaded.put(stored.id(), () -> opened(stored));
        return loaded;
    }

    @Override
    public void write(List<Kept<E, V>> added, List<Kept<E, V>> changed) {
        Writing.insert(lives, stored(added), StoredLife::id);
        Writing.replace(lives, stored(changed), StoredLife::id);
        added.forEach(kept -> index.put(kept.id(), kept.states()));
        changed.forEach(kept -> index.put(kept.id(), kept.states()));
        freshness.viewWritten();
    }

    @Override
    public void index() {
        lives.createIndex(Indexes.ascending("meetings"));
    }

    @Override
    public void recall() {
        var behind = new ArrayList<String>();
        for (var found : versions().find().projection(Projections.include("version")))
            if (found.getLong("version")
                    > index.versionOf(found.getString("_id")).orElse(-1)) behind.add(found.getString("_id"));
        for (int from = 0; from < behind.size(); from += AT_ONCE)
            recall(behind.subList(from, Math.min(behind.size(), from + AT_ONCE)));
    }

    @Override
    public Set<String> recall(Map<String, Long> versions) {
        var behind = new HashMap<>(versions);
        behind.entrySet().removeIf(each -> index.versionOf(each.getKey()).orElse(-1) >= each.getValue());
        if (!behind.isEmpty()) recall(behind.keySet());
        behind.entrySet().removeIf(each -> index.versionOf(each.getKey()).orElse(-1) >= each.getValue());
        return behind.keySet();
    }

    private void recall(Collection<String> ids) {
        for (var stored : lives.find(in("_id", ids))) recall(stored);
        freshness.viewWritten();
    }

    /** One that cannot be read is left out, as it is wherever it is opened; the next event of its stream will park. */
    private void recall(StoredLife stored) {
        try {
            index.put(stored.id(), opened(stored).states());
        } catch (RuntimeException unreadable) {
            log.error("A document of a view cannot be read and is left out", unreadable);
        }
    }

    private MongoCollection<Document> versions() {
        return lives.withDocumentClass(Document.class);
    }

    /** The states of a life that has not gone on since they were indexed need not be folded again. */
    private Kept<E, V> opened(StoredLife stored) {
        var life = stored.life(types);
        var indexed = index.find(stored.id()).filter(states -> states.version() == life.version());
        var states = indexed.orElseGet(() -> States.of(life.recorded(), fold));
        return new Kept<>(stored.id(), life, states);
    }

    private List<StoredLife> stored(List<Kept<E, V>> kept) {
        return kept.stream().map(each -> StoredLife.of(each.id(), each.life())).toList();
    }
}
