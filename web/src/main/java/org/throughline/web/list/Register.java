package org.throughline.web.list;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.list.Page;
import org.throughline.web.question.Question;
import org.throughline.web.words.Choice;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/**
 * A list of the API as a page: its filters, its order, its pages, the day it is about, and its files.
 *
 * @param address of the page, without parameters
 * @param standpoint null for a list that is the same on any day
 * @param count how many entries there are: "43 findings"
 * @param caption what the table is about, in words
 * @param first the filters that are always in sight
 * @param more those under "More filters"
 * @param open whether one of those is in use
 * @param kept the other parameters of the address, as hidden fields
 * @param also filters of the address that have no field, each with the address without it
 * @param clear the address without any filter
 * @param columns the heads of its columns
 */
public record Register(
        String title,
        String address,
        String count,
        String caption,
        @Nullable StandpointBar standpoint,
        List<Filter> first,
        List<Filter> more,
        boolean open,
        List<Choice> kept,
        List<Link> also,
        String clear,
        List<Link> files,
        List<Column> columns,
        Pages pages,
        boolean empty) {

    private static final String[] NO_FILTER = {"asOf", "knownAt", "sort", "page", "size", "cursor"};

    /** What its entries are called. */
    public record Called(String title, String one, String many) {}

    /** The filters that are always in sight, and those under "More filters". */
    public record Filters(List<Filter> first, List<Filter> more) {

        public static Filters of(Filter... first) {
            return new Filters(List.of(first), List.of());
        }

        public Filters more(Filter... others) {
            return new Filters(first, List.of(others));
        }

        private Stream<Filter> all() {
            return Stream.concat(first.stream(), more.stream());
        }
    }

    public static Register of(
            Called called, Question question, Page<?> found, ZoneId zone, Filters filters, List<Column> columns) {
        var fields = filters.all().map(Filter::name).toList();
        return new Register(
                called.title(),
                question.path(),
                Words.count(found.total(), called.one(), called.many()),
                caption(called, found, filters),
                StandpointBar.of(question, found.asOf(), found.knownAt(), zone),
                filters.first(),
                filters.more(),
                filters.more().stream().anyMatch(filter -> !filter.chosen().isEmpty()),
                question.without("page").kept(fields.toArray(String[]::new)),
                also(question, fields),
                question.standpoint().address(),
                TakeAlong.files(question),
                columns,
                Pages.of(found, question),
                found.items().isEmpty());
    }

    /** A list that is the same on any day: its entries have moments of their own. */
    public Register ofAnyDay() {
        return new Register(
                title, address, count, caption, null, first, more, open, kept, also, clear, files, columns, pages,
                empty);
    }

    private static String caption(Called called, Page<?> found, Filters filters) {
        var words = new ArrayList<String>();
        words.add(called.title() + " on " + Words.day(found.asOf()));
        filters.all()
                .filter(filter -> !filter.chosen().isEmpty())
                .map(Filter::inWords)
                .forEach(words::add);
        return String.join("; ", words);
    }

    private static List<Link> also(Question question, List<String> fields) {
        var known = new HashSet<>(fields);
        known.addAll(Set.of(NO_FILTER));
        return question.parameters().keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> new Link(
                        Words.ofParameter(name) + ": " + question.value(name),
                        question.without(name, "page").address()))
                .toList();
    }
}
