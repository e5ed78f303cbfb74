package org.throughline.query.life;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.events.BoardEvent;
import org.throughline.events.MeetingId;
import org.throughline.query.view.Writing;

/** Lives as documents of one collection. */
public final class LifeDocuments<E extends BoardEvent> {

    private final MongoCollection<StoredLife> lives;
    private final EventTypes<E> types;

    public LifeDocuments(MongoCollection<StoredLife> lives, EventTypes<E> types) {
        this.lives = lives;
        this.types = types;
    }

    public Optional<Life<E>> find(Object id) {
        return Optional.ofNullable(lives.find(eq("_id", id.toString())).first()).map(stored -> stored.life(types));
    }

    public List<Life<E>> all(Bson filter) {
        return lives.find(filter).map(stored -> stored.life(types)).into(new ArrayList<>());
    }

    /** How far the view has got with it; empty while it does not know it. */
    public OptionalLong versionOf(Object id) {
        var found = lives.withDocumentClass(Document.class)
                .find(eq("_id", id.toString()))
                .projection(Projections.include("version"))
                .first();
        return found == null ? OptionalLong.empty() : OptionalLong.of(found.getLong("version"));
    }

    public List<Decided> decidedAt(MeetingId meeting, Function<E, String> sentence, ZoneId zone) {
        var decided = new ArrayList<Decided>();
        for (var stored : lives.find(eq("meetings", meeting.value())))
            Decided.of(History.of(stored.id(), stored.life(types), sentence, zone), meeting)
                    .forEach(decided::add);
        return decided;
    }

    public Map<String, Supplier<Life<E>>> load(Set<String> ids) {
        var loaded = new HashMap<String, Supplier<Life<E>>>();
        for (var stored : lives.find(in("_id", ids))) loaded.put(stored.id(), () -> stored.life(types));
        return loaded;
    }

    public void write(List<StoredLife> added, List<StoredLife> changed) {
        Writing.insert(lives, added, StoredLife::id);
        Writing.replace(lives, changed, StoredLife::id);
    }

    public void index() {
        lives.createIndex(Indexes.ascending("meetings"));
    }
}
