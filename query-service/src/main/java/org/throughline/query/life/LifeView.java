package org.throughline.query.life;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.throughline.events.BoardEvent;
import org.throughline.query.clocks.Fold;
import org.throughline.query.view.Freshness;
import org.throughline.query.view.Generation;
import org.throughline.query.view.LiveGenerations;
import org.throughline.query.view.View;

/** A view of one kind of stream: each life as a document, and each of its states in the index. */
public abstract class LifeView<E extends BoardEvent, V> extends View<KeptLives<E, V>> {

    private final MongoDatabase views;
    private final EventTypes<E> types;
    private final Fold<E, V> fold;
    private final Freshness freshness;

    /**
     * Says what the view is.
     *
     * @param name what it shows, in the plural; also its name over HTTP and that of its documents
     * @param streams the type of the streams it is made of
     * @param shape goes up whenever what is in its documents changes
     * @param events what its streams are made of
     */
    protected LifeView(
            String name,
            String streams,
            int shape,
            Class<E> events,
            Fold<E, V> fold,
            MongoDatabase views,
            LiveGenerations live,
            Freshness freshness) {
        super(name, streams, shape, List.of(name), live);
        this.views = views;
        this.types = EventTypes.of(events);
        this.fold = fold;
        this.freshness = freshness;
    }

    @Override
    protected final KeptLives<E, V> documents(Generation generation) {
        var lives = views.getCollection(generation.collection(name()), StoredLife.class);
        return new KeptLives<>(lives, types, fold, freshness);
    }

    /** How the handler of this view takes events in. */
    protected final Following<E, V> following(KeptLives<E, V> documents) {
        return new Following<>(documents, fold);
    }
}
