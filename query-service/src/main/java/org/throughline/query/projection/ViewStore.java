package org.throughline.query.projection;

import com.mongodb.client.MongoDatabase;
import org.springframework.stereotype.Component;
import org.throughline.events.BoardEvent;
import org.throughline.query.document.Derivation;
import org.throughline.query.document.DerivedDocuments;
import org.throughline.query.document.StreamDocuments;
import org.throughline.query.history.EventStreams;

/** Opens the documents of views. */
@Component
public class ViewStore {

    private final MongoDatabase views;
    private final LiveVersions live;
    private final EventStreams streams;
    private final Freshness freshness;

    ViewStore(MongoDatabase views, LiveVersions live, EventStreams streams, Freshness freshness) {
        this.views = views;
        this.live = live;
        this.streams = streams;
        this.freshness = freshness;
    }

    ViewVersion live(String view) {
        return live.of(view);
    }

    <V> StreamDocuments<V> documents(ViewDefinition<?, V> definition, ViewVersion version) {
        return new StreamDocuments<>(
                views,
                version.collection(definition.name()),
                definition.states(),
                definition.derivations().stream()
                        .map(derivation -> derived(version, derivation))
                        .toList(),
                freshness::viewWritten);
    }

    private <V, T extends Record> DerivedDocuments<V, T> derived(ViewVersion version, Derivation<V, T> derivation) {
        return new DerivedDocuments<>(views, version.collection(derivation.collection()), derivation);
    }

    <E extends BoardEvent, V> StreamProjection<E, V> projection(
            ViewDefinition<E, V> definition, StreamDocuments<V> documents) {
        return new StreamProjection<>(
                definition.aggregateType(), definition.events(), definition.fold(), documents, streams);
    }
}
