package org.throughline.command;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.CorrectableStream.Restatement;
import org.throughline.domain.Corrections;
import org.throughline.events.BoardEvent;

/** Corrects an event as that event of another stream was corrected with which it was recorded together. */
public final class PairedCorrection {

    private PairedCorrection() {}

    /**
     * The correction, and the event as it should have been; none if it says that already.
     *
     * @param isPaired the event that was recorded together with the corrected one
     * @param rules of this stream
     * @param correction from the version that it corrects and the version that restates it
     * @param stream what this stream is about, for a refusal
     * @throws RuleViolated if the event could not have been recorded on that day; it names the stream
     */
    public static <E extends BoardEvent, S> List<E> events(
            CorrectableStream<E, S> events,
            Predicate<E> isPaired,
            E right,
            BiConsumer<E, S> rules,
            BiFunction<Long, @Nullable Long, E> correction,
            String stream) {
        var wrong = Corrections.of(events.recorded()).stream()
                .filter(recorded ->
                        isPaired.test(recorded.event()) && !recorded.event().equals(right))
                .findFirst();
        if (wrong.isEmpty()) return List.of();
        long version = wrong.get().version();
        try {
            var corrected = events.corrected(version, new Restatement<>(right.effectiveOn(), (_, _) -> right), rules);
            return corrected
                    .events(correction.apply(version, corrected.restatedBy()))
                    .toList();
        } catch (RuleViolated refused) {
            throw new RuleViolated(refused.rule(), "of the %s, %s".formatted(stream, refused.found()));
        }
    }
}
