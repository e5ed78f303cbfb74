package org.throughline.query.action;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.Document;
import org.throughline.events.ActionId;
import org.throughline.query.view.Batch;
import org.throughline.query.view.Freshness;
import org.throughline.query.view.Generation;

/** The documents of actions: each life as a whole, and each state it went through. */
class ActionDocuments implements Batch.Documents<KeptAction> {

    private static final String LIVES = "action-lives";
    private static final String VERSIONS = "actions";

    static final List<String> COLLECTIONS = List.of(LIVES, VERSIONS);

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<StoredLife> lives;
    private final MongoCollection<ActionVersion> versions;
    private final Freshness freshness;

    ActionDocuments(MongoDatabase views, Generation generation, Freshness freshness) {
        this.lives = views.getCollection(generation.collection(LIVES), StoredLife.class);
        this.versions = views.getCollection(generation.collection(VERSIONS), ActionVersion.class);
        this.freshness = freshness;
    }

    MongoCollection<ActionVersion> versions() {
        return versions;
    }

    Optional<ActionLife> life(ActionId action) {
        return Optional.ofNullable(lives.find(eq("_id", action)).first()).map(StoredLife::life);
    }

    /** How far the view has got with the action; empty while it does not know it. */
    OptionalLong versionOf(ActionId action) {
        var found = lives.withDocumentClass(Document.class)
                .find(eq("_id", action))
                .projection(Projections.include("version"))
                .first();
        return found == null ? OptionalLong.empty() : OptionalLong.of(found.getLong("version"));
    }

    @Override
    public Map<String, Supplier<KeptAction>> load(Set<String> ids) {
        var loaded = new HashMap<String, Supplier<KeptAction>>();
        for (var stored : lives.find(in("_id", ids)))
            loaded.put(stored.id().value(), () -> KeptAction.stored(stored.life()));
        return loaded;
    }

    /**
     * States are written before lives: a life's version is what a reader waits for, and what makes a repeated event
     * harmless, so it has to come last. Within the states the latest come first; for an instant one may be seen twice,
     * never not at all.
     */
    @Override
    public void write(Map<String, KeptAction> changed) {
        var states = new ArrayList<WriteModel<ActionVersion>>();
        var wholes = new ArrayList<WriteModel<StoredLife>>();
        changed.forEach((id, action) -> {
            for (var version : action.changed())
                states.add(new ReplaceOneModel<>(eq("_id", version.id()), version, UPSERT));
            wholes.add(new ReplaceOneModel<>(eq("_id", id), StoredLife.of(action.life()), UPSERT));
        });
        versions.bulkWrite(states);
        lives.bulkWrite(wholes, new BulkWriteOptions().ordered(false));
        freshness.viewWritten();
    }

    @Override
    public void index() {
        for (var by :
                List.of("view.review", "view.answers", "view.owner.agency", "view.overseenBy", "status", "dueOrNever"))
            versions.createIndex(Indexes.ascending(by, "from", "to"), new IndexOptions());
        versions.createIndex(Indexes.ascending("action", "from"));
    }
}
