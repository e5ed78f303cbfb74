package org.throughline.query.alert;

import com.mongodb.client.MongoDatabase;
import org.springframework.stereotype.Component;
import org.throughline.events.alert.DigestEvent;
import org.throughline.query.life.KeptLives;
import org.throughline.query.life.LifeView;
import org.throughline.query.view.Freshness;
import org.throughline.query.view.LiveGenerations;

/** The view of digests, in all its versions. */
@Component
class DigestGenerations extends LifeView<DigestEvent, DigestView> {

    DigestGenerations(MongoDatabase views, LiveGenerations live, Freshness freshness) {
        super("digests", "Digest", 1, DigestEvent.class, DigestView.FOLD, views, live, freshness);
    }

    @Override
    protected DigestProjection projection(KeptLives<DigestEvent, DigestView> documents) {
        return new DigestProjection(following(documents));
    }
}
