package org.throughline.query.action;

import com.mongodb.client.MongoDatabase;
import org.springframework.stereotype.Component;
import org.throughline.query.view.Freshness;
import org.throughline.query.view.Generation;
import org.throughline.query.view.LiveGenerations;
import org.throughline.query.view.View;

/** The view of actions in all its generations. */
@Component
class ActionGenerations extends View<ActionDocuments> {

    private final MongoDatabase views;
    private final Freshness freshness;

    ActionGenerations(MongoDatabase views, LiveGenerations live, Freshness freshness) {
        super("actions", "Action", 3, ActionDocuments.COLLECTIONS, live);
        this.views = views;
        this.freshness = freshness;
    }

    @Override
    protected ActionDocuments documents(Generation generation) {
        return new ActionDocuments(views, generation, freshness);
    }

    @Override
    protected ActionProjection projection(ActionDocuments documents) {
        return new ActionProjection(documents);
    }
}
