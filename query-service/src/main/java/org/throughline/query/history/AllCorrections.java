package org.throughline.query.history;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.query.bitemporal.AsOf;

/** The corrections of actions, findings and reviews that the asker may read. */
@Component
public class AllCorrections {

    private final ObjectProvider<CorrectionsMade> kinds;

    AllCorrections(ObjectProvider<CorrectionsMade> kinds) {
        this.kinds = kinds;
    }

    /** All of them, in no order. */
    public Stream<MadeCorrection> at(AsOf standpoint) {
        return at(standpoint, _ -> true);
    }

    /**
     * Those to show beside some actions, findings or reviews.
     *
     * @param ids theirs, and those of their reviews, whose corrections can change their figures
     */
    public Beside beside(Stream<String> ids, AsOf standpoint) {
        var among = ids.collect(toUnmodifiableSet());
        var made = new HashMap<String, List<MadeCorrection>>();
        at(standpoint, among::contains)
                .forEach(each -> each.concerns()
                        .forEach(id ->
                                made.computeIfAbsent(id, _ -> new ArrayList<>()).add(each)));
        return new Beside(made);
    }

    private Stream<MadeCorrection> at(AsOf standpoint, Predicate<String> among) {
        return kinds.orderedStream().flatMap(kind -> kind.at(standpoint, among));
    }

    /** Corrections by the action, finding or review that they concern. */
    public static final class Beside {

        private final Map<String, List<MadeCorrection>> made;

        private Beside(Map<String, List<MadeCorrection>> made) {
            this.made = made;
        }

        /** Null if nothing was corrected. */
        public @Nullable CorrectionMark mark(Object id) {
            var all = of(id);
            return all.isEmpty() ? null : CorrectionMark.of(id.toString(), all);
        }

        public List<MadeCorrection> of(Object id) {
            return List.copyOf(made.getOrDefault(id.toString(), List.of()));
        }
    }
}
