package org.throughline.events;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads identifiers whose kind is not known. */
public final class Identifiers {

    /** Their formats exclude each other. */
    private static final List<Function<String, Object>> KINDS =
            List.of(ActionId::new, FindingId::new, MeetingId::new, DigestId::new, ReviewId::new);

    private Identifiers() {}

    /** The identifier of an action, a finding, a meeting, a digest or a review; null if the text is none. */
    public static @Nullable Object read(String text) {
        for (var kind : KINDS)
            try {
                return kind.apply(text);
            } catch (IllegalArgumentException ofAnotherKind) {
                continue;
            }
        return null;
    }
}
