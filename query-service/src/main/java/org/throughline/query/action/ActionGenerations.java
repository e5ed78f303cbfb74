package org.throughline.query.action;

import com.mongodb.client.MongoDatabase;
import org.springframework.stereotype.Component;
import org.throughline.events.action.ActionEvent;
import org.throughline.query.life.KeptLives;
import org.throughline.query.life.LifeView;
import org.throughline.query.view.Freshness;
import org.throughline.query.view.LiveGenerations;

/** The view of actions, in all its versions. */
@Component
class ActionGenerations extends LifeView<ActionEvent, ActionView> {

    ActionGenerations(MongoDatabase views, LiveGenerations live, Freshness freshness) {
        super("actions", "Action", 3, ActionEvent.class, ActionView.FOLD, views, live, freshness);
    }

    @Override
    protected ActionProjection projection(KeptLives<ActionEvent, ActionView> documents) {
        return new ActionProjection(following(documents));
    }
}
