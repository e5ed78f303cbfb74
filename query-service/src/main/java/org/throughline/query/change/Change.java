package org.throughline.query.change;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.drift.FigureBasis;
import org.throughline.events.ReviewId;

/**
 * A difference between two standpoints.
 *
 * @param id the review, the finding or the action
 * @param what the aspect; null where the whole appeared or disappeared
 * @param before null for what appeared
 * @param after null for what disappeared: it was retracted, or lies after the later day
 * @param restsOn what the later figures of an action rest on beside dates that were agreed; empty for reviews and findings
 */
public record Change(
        AspectSnapshot.Kind kind,
        String id,
        ReviewId review,
        String title,
        @Nullable Aspect what,
        @Nullable String before,
        @Nullable String after,
        List<FigureBasis> restsOn) {

    /** In the order of their aspects. A missing side makes one change of the whole. */
    static List<Change> between(String id, @Nullable AspectSnapshot before, @Nullable AspectSnapshot after) {
        if (after == null) return before == null ? List.of() : List.of(of(id, before, null, status(before), null));
        if (before == null) return List.of(of(id, after, null, null, status(after)));
        var changes = new ArrayList<Change>();
        after.aspects().forEach((aspect, now) -> {
            var then = before.aspects().get(aspect);
            if (!now.equals(then)) changes.add(of(id, after, aspect, then, now));
        });
        return changes;
    }

    private static @Nullable String status(AspectSnapshot of) {
        return of.aspects().get(Aspect.STATUS);
    }

    private static Change of(
            String id, AspectSnapshot of, @Nullable Aspect what, @Nullable String before, @Nullable String after) {
        return new Change(of.kind(), id, of.review(), of.title(), what, before, after, of.restsOn());
    }
}
