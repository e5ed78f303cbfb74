package org.throughline.query.document;

import java.util.List;
import java.util.function.Function;

/**
 * A second collection of a view, whose documents follow from the latest state of each stream.
 *
 * @param collection its name without the version
 * @param index the field that its documents are found by
 * @param type a record that has an {@code _id}
 * @param id of a document
 * @param of the documents that follow from a state
 */
public record Derivation<V, T extends Record>(
        String collection, String index, Class<T> type, Function<T, String> id, Function<V, List<T>> of) {}
