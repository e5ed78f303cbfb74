package org.throughline.query.action;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.nin;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.throughline.events.action.ActionEvent;
import org.throughline.query.life.EventTypes;
import org.throughline.query.life.LifeDocuments;
import org.throughline.query.life.StoredLife;
import org.throughline.query.view.Batch;
import org.throughline.query.view.Freshness;
import org.throughline.query.view.Generation;
import org.throughline.query.view.Writing;

/** The documents of actions: each life as a whole, and each state it went through. */
class ActionDocuments implements Batch.Documents<KeptAction> {

    private static final String LIVES = "action-lives";
    private static final String VERSIONS = "actions";

    private static final EventTypes<ActionEvent> EVENTS = EventTypes.of(ActionEvent.class);

    static final List<String> COLLECTIONS = List.of(LIVES, VERSIONS);

    private final LifeDocuments<ActionEvent> lives;
    private final MongoCollection<StoredVersion> versions;
    private final Freshness freshness;

    ActionDocuments(MongoDatabase views, Generation generation, Freshness freshness) {
        this.lives = new LifeDocuments<>(views.getCollection(generation.collection(LIVES), StoredLife.class), EVENTS);
        this.versions = views.getCollection(generation.collection(VERSIONS), StoredVersion.class);
        this.freshness = freshness;
    }

    MongoCollection<StoredVersion> versions() {
        return versions;
    }

    LifeDocuments<ActionEvent> lives() {
        return lives;
    }

    @Override
    public Map<String, Supplier<KeptAction>> load(Set<String> ids) {
        var loaded = new HashMap<String, Supplier<KeptAction>>();
        lives.load(ids).forEach((id, life) -> loaded.put(id, () -> KeptAction.stored(life.get())));
        return loaded;
    }

    /**
     * States are written before lives: a life's version is what a reader waits for, and what makes a repeated event
     * harmless, so it has to come last. Within the states the latest come first; for an instant one may be seen twice,
     * never not at all.
     */
    @Override
    public void write(List<KeptAction> added, List<KeptAction> changed) {
        Writing.insert(versions, states(added), StoredVersion::id);
        Writing.replace(versions, states(changed), StoredVersion::id);
        changed.stream().filter(KeptAction::refolded).forEach(this::forgetWhatIsNoLongerSo);
        lives.write(lives(added), lives(changed));
        freshness.viewWritten();
    }

    /** A correction can move the day on which a state began. Whoever looks just now may see it on both days. */
    private void forgetWhatIsNoLongerSo(KeptAction action) {
        var days = action.versions().stream().map(ActionVersion::from).toList();
        versions.deleteMany(and(eq("action", action.id()), nin("from", days)));
    }

    private static List<StoredVersion> states(List<KeptAction> actions) {
        return actions.stream()
                .flatMap(action -> action.changed().stream())
                .map(StoredVersion::of)
                .toList();
    }

    private static List<StoredLife> lives(List<KeptAction> actions) {
        return actions.stream()
                .map(action -> StoredLife.of(action.id(), action.life()))
                .toList();
    }

    @Override
    public void index() {
        for (var by : List.of("review", "answers", "agencies", "overseenBy", "dueOrNever", "signOffs"))
            versions.createIndex(Indexes.ascending(by, "from", "to"), new IndexOptions());
        versions.createIndex(Indexes.ascending("action", "from"));
        lives.index();
    }
}
