package org.throughline.web.list;

import java.util.List;
import org.throughline.web.words.Link;

/**
 * A part of a page: sentences, tables and links under a heading; shown by {@code layout/section.jte}.
 *
 * @param id unique on its page
 */
public record Section(String id, String heading, List<String> sentences, List<Table> tables, List<Link> links) {

    public static Section of(String id, String heading, String sentence) {
        return new Section(id, heading, List.of(sentence), List.of(), List.of());
    }

    public static Section of(String id, String heading, Table table) {
        return new Section(id, heading, List.of(), List.of(table), List.of());
    }

    public Section opening(Link... more) {
        return new Section(id, heading, sentences, tables, List.of(more));
    }

    public Section saying(String... more) {
        return new Section(id, heading, List.of(more), tables, links);
    }
}
