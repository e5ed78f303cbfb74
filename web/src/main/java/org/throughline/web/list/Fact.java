package org.throughline.web.list;

import java.util.ArrayList;
import java.util.List;

/** A name and what is so, in a summary list; shown by {@code layout/facts.jte}. */
public record Fact(String name, List<Cell> values) {

    public static Fact of(String name, String... values) {
        return new Fact(name, List.of(values).stream().map(Cell::of).toList());
    }

    public static Fact link(String name, String text, String address) {
        return new Fact(name, List.of(Cell.link(text, address)));
    }

    public Fact and(Cell value) {
        var more = new ArrayList<>(values);
        more.add(value);
        return new Fact(name, List.copyOf(more));
    }
}
