package org.throughline.query.list;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.throughline.query.bitemporal.AsOf;

/**
 * How many entries of a list have which value, facet by facet.
 *
 * @param total how many entries the list has
 * @param counts the facets in a fixed order, in each the values in theirs
 */
public record Facets(AsOf standpoint, long total, Map<String, Map<String, Long>> counts) implements HasList {

    /** One value in an export. */
    public record Count(String facet, String value, long count) {}

    @Override
    public Page<Count> list() {
        return Page.whole(
                standpoint.asOf(),
                standpoint.knownAt(),
                counts.entrySet().stream()
                        .flatMap(facet -> facet.getValue().entrySet().stream()
                                .map(value -> new Count(facet.getKey(), value.getKey(), value.getValue())))
                        .toList());
    }

    /** Counts one facet after another. */
    public static final class Counting<T> {

        private final AsOf standpoint;
        private final Collection<T> entries;
        private final Map<String, Map<String, Long>> counts = new LinkedHashMap<>();

        public Counting(AsOf standpoint, Collection<T> entries) {
            this.standpoint = standpoint;
            this.entries = entries;
        }

        public Counting<T> by(String facet, Function<T, Object> value) {
            return byEach(facet, entry -> Stream.of(value.apply(entry)));
        }

        /** An entry with several values counts for each of them, and one without any for none. */
        public Counting<T> byEach(String facet, Function<T, Stream<?>> values) {
            var counted = new TreeMap<String, Long>();
            for (var entry : entries)
                values.apply(entry)
                        .map(Object::toString)
                        .distinct()
                        .forEach(value -> counted.merge(value, 1L, Long::sum));
            counts.put(facet, counted);
            return this;
        }

        public Facets counted() {
            return new Facets(standpoint, entries.size(), counts);
        }
    }
}
