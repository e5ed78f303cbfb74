package org.throughline.query.view;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A view in all its generations: what it is made of, and how one generation of it is kept.
 *
 * @param <D> the documents of one generation
 */
public abstract class View<D extends Batch.Documents<?>> {

    private final String name;
    private final String streams;
    private final int shape;
    private final List<String> collections;
    private final LiveGenerations live;
    private final Map<Generation, D> opened = new ConcurrentHashMap<>();

    /**
     * Says what the view is.
     *
     * @param name what it shows, in the plural; also its name over HTTP
     * @param streams the type of the streams it is made of, each of its documents of one
     * @param shape the shape of its documents, a number that goes up whenever what is in them changes
     * @param collections the names of the collections that each generation has of its own
     */
    protected View(String name, String streams, int shape, List<String> collections, LiveGenerations live) {
        this.name = name;
        this.streams = streams;
        this.shape = shape;
        this.collections = List.copyOf(collections);
        this.live = live;
    }

    /** What questions are answered from; refuses while there is nothing to answer from. */
    public final D live() {
        return opened(live.of(name));
    }

    /** The documents of a generation, the same to everybody who asks in this process. */
    final D opened(Generation generation) {
        return opened.computeIfAbsent(generation, this::documents);
    }

    final void forget(Generation generation) {
        opened.remove(generation);
    }

    protected abstract D documents(Generation generation);

    /** A handler that keeps these documents, and no others, current. */
    protected abstract Object projection(D documents);

    final Object projection(Generation generation) {
        return projection(opened(generation));
    }

    protected final String name() {
        return name;
    }

    final String streams() {
        return streams;
    }

    final int shape() {
        return shape;
    }

    final List<String> collections() {
        return collections;
    }
}
