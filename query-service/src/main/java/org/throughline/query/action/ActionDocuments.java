package org.throughline.query.action;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.events.ActionId;
import org.throughline.query.platform.Batch;
import org.throughline.query.platform.Freshness;

/** The documents of actions: each life as a whole, and each state it went through. */
@Component
class ActionDocuments implements Batch.Documents<ActionLife> {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<StoredLife> lives;
    private final MongoCollection<ActionVersion> versions;
    private final Freshness freshness;

    ActionDocuments(MongoDatabase views, Freshness freshness) {
        this.lives = views.getCollection("action-lives", StoredLife.class);
        this.versions = views.getCollection("actions", ActionVersion.class);
        this.freshness = freshness;
        index();
    }

    MongoCollection<ActionVersion> versions() {
        return versions;
    }

    Optional<ActionLife> life(ActionId action) {
        return Optional.ofNullable(lives.find(eq("_id", action)).first()).map(StoredLife::life);
    }

    @Override
    public Map<String, ActionLife> load(Set<String> ids) {
        var loaded = new HashMap<String, ActionLife>();
        for (var stored : lives.find(in("_id", ids))) loaded.put(stored.id().value(), stored.life());
        return loaded;
    }

    /**
     * States are written before lives: a life's version is what a reader waits for, and what makes a repeated event
     * harmless, so it has to come last. Within the states the latest come first; for an instant one may be seen twice,
     * never not at all.
     */
    @Override
    public void write(Map<String, ActionLife> changed) {
        var states = new ArrayList<WriteModel<ActionVersion>>();
        var wholes = new ArrayList<WriteModel<StoredLife>>();
        changed.forEach((id, life) -> {
            for (var version : ActionVersion.of(life).reversed())
                states.add(new ReplaceOneModel<>(eq("_id", version.id()), version, UPSERT));
            wholes.add(new ReplaceOneModel<>(eq("_id", id), StoredLife.of(life), UPSERT));
        });
        versions.bulkWrite(states);
        lives.bulkWrite(wholes, new BulkWriteOptions().ordered(false));
        freshness.viewWritten();
    }

    void drop() {
        lives.drop();
        versions.drop();
        index();
    }

    private void index() {
        for (var by :
                List.of("view.review", "view.answers", "view.owner.agency", "view.overseenBy", "status", "dueOrNever"))
            versions.createIndex(Indexes.ascending(by, "from", "to"), new IndexOptions());
        versions.createIndex(Indexes.ascending("action", "from"));
    }
}
