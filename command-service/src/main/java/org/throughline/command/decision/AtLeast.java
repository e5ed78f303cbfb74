package org.throughline.command.decision;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a question waits for that is to show several decisions. */
public final class AtLeast {

    private AtLeast() {}

    /** The last version of each stream that any of them was recorded on; null if nothing was. */
    public static @Nullable String of(Stream<String> each) {
        var last = new LinkedHashMap<String, Long>();
        each.flatMap(named -> Arrays.stream(named.split(","))).forEach(one -> {
            int at = one.lastIndexOf('@');
            last.merge(one.substring(0, at), Long.valueOf(one.substring(at + 1)), Math::max);
        });
        return last.isEmpty()
                ? null
                : last.entrySet().stream()
                        .map(one -> one.getKey() + "@" + one.getValue())
                        .collect(Collectors.joining(","));
    }
}
