package org.throughline.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Changed copies of immutable lists. */
public final class ImmutableLists {

    private ImmutableLists() {}

    public static <T> List<T> append(List<T> list, T last) {
        var all = new ArrayList<T>(list.size() + 1);
        all.addAll(list);
        all.add(last);
        return List.copyOf(all);
    }

    /** A copy with each matching element replaced; the list itself if none matches. */
    public static <T> List<T> replace(List<T> list, Predicate<T> matches, UnaryOperator<T> replacement) {
        if (list.stream().noneMatch(matches)) return list;
        var all = new ArrayList<>(list);
        all.replaceAll(each -> matches.test(each) ? replacement.apply(each) : each);
        return List.copyOf(all);
    }
}
