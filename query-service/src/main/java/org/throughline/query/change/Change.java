package org.throughline.query.change;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ReviewId;

/**
 * Something that is other than it was.
 *
 * @param id the review, the finding or the action
 * @param what which aspect of it; null where the whole is new, or is known no more to have been
 * @param before null for what is new
 * @param after null for what was corrected away, or lies after the later day
 */
record Change(
        Portrait.Kind kind,
        String id,
        ReviewId review,
        String title,
        @Nullable Aspect what,
        @Nullable String before,
        @Nullable String after) {

    /** In the order of their aspects. One that is not there any more, or was not yet, is told as one change. */
    static List<Change> between(String id, @Nullable Portrait before, @Nullable Portrait after) {
        if (after == null) return before == null ? List.of() : List.of(of(id, before, null, status(before), null));
        if (before == null) return List.of(of(id, after, null, null, status(after)));
        var changes = new ArrayList<Change>();
        after.aspects().forEach((aspect, now) -> {
            var then = before.aspects().get(aspect);
            if (!now.equals(then)) changes.add(of(id, after, aspect, then, now));
        });
        return changes;
    }

    private static @Nullable String status(Portrait of) {
        return of.aspects().get(Aspect.STATUS);
    }

    private static Change of(
            String id, Portrait of, @Nullable Aspect what, @Nullable String before, @Nullable String after) {
        return new Change(of.kind(), id, of.review(), of.title(), what, before, after);
    }
}
