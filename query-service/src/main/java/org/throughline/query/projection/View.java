package org.throughline.query.projection;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.throughline.events.BoardEvent;
import org.throughline.events.MeetingId;
import org.throughline.platform.problem.Refused;
import org.throughline.query.bitemporal.BitemporalIndex;
import org.throughline.query.document.StreamDocuments;

/** A view in all its versions. Questions are answered from the live one. */
public abstract class View<E extends BoardEvent, V> {

    private final ViewDefinition<E, V> definition;
    private final ViewStore store;
    private final Map<ViewVersion, StreamDocuments<V>> opened = new ConcurrentHashMap<>();

    protected View(ViewDefinition<E, V> definition, ViewStore store) {
        this.definition = definition;
        this.store = store;
    }

    /**
     * All states by both clocks.
     *
     * @throws Refused while there is no live version
     */
    public final BitemporalIndex<V> states() {
        return live().states();
    }

    /** See {@link BitemporalIndex#revision}. */
    public final long revision() {
        return states().revision();
    }

    /** Whether the states of a stream include a version. */
    public final boolean shows(Object id, long version) {
        return live().shows(id.toString(), version);
    }

    /** The identifiers of what a meeting decided on. */
    public final List<String> decidedAt(MeetingId meeting) {
        return live().decidedAt(meeting);
    }

    /** The meetings that decided on anything. */
    public final Stream<MeetingId> meetings() {
        return live().meetings();
    }

    /** The identifiers of what was ever corrected. */
    public final List<String> corrected() {
        return live().corrected();
    }

    public final ViewDefinition<E, V> definition() {
        return definition;
    }

    final String name() {
        return definition.name();
    }

    /** The documents of a version, the same instance for the whole process. */
    final StreamDocuments<V> open(ViewVersion version) {
        return opened.computeIfAbsent(version, _ -> store.documents(definition, version));
    }

    final void forget(ViewVersion version) {
        opened.remove(version);
    }

    final StreamProjection<E, V> projection(ViewVersion version) {
        return store.projection(definition, open(version));
    }

    private StreamDocuments<V> live() {
        return open(store.live(definition.name()));
    }
}
