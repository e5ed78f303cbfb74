package org.throughline.domain;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Lists that grow at their end and change in place, without changing. */
public final class Lists {

    private Lists() {}

    public static <T> List<T> and(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }

    public static <T> List<T> change(List<T> list, Predicate<T> which, UnaryOperator<T> how) {
        return list.stream()
                .map(each -> which.test(each) ? how.apply(each) : each)
                .toList();
    }
}
