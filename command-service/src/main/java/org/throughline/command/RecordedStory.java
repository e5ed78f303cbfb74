package org.throughline.command;

import static org.throughline.command.Rule.CORRECTED_EVENT_IS_OF_THIS_STORY;
import static org.throughline.command.Rule.CORRECTED_STORY_KEEPS_THE_RULES;
import static org.throughline.command.Rule.CORRECTION_SAYS_WHAT_IT_CORRECTS;
import static org.throughline.command.Rule.FIRST_EVENT_IS_NOT_RETRACTED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Recorded;
import org.throughline.domain.clocks.Corrections;
import org.throughline.events.BoardEvent;
import org.throughline.events.Correction;

/**
 * What has been recorded of one thing so far, how it stands by that, and how it is corrected: by one that lets all that came
 * after follow still.
 *
 * @param <S> how it stands
 */
public final class RecordedStory<E extends BoardEvent, S> {

    /**
     * A correction that may be made.
     *
     * @param wrong what was recorded wrongly, in its place
     * @param right what is said instead; null when it should not have been recorded at all
     * @param restatedBy the version of what is said instead
     */
    public record Corrected<E extends BoardEvent>(
            Recorded<E> wrong, @Nullable E right, @Nullable Long restatedBy) {

        /** The events to be recorded together: the correction, and what it puts right. */
        public Stream<E> events(E correction) {
            return right == null ? Stream.of(correction) : Stream.of(correction, right);
        }
    }

    private final Function<List<Recorded<E>>, S> fold;
    private final List<Recorded<E>> events = new ArrayList<>();

    public RecordedStory(Function<List<Recorded<E>>, S> fold) {
        this.fold = fold;
    }

    public void on(E event) {
        events.add(new Recorded<>(event, events.size(), Instant.EPOCH));
    }

    /** Whether the event of this version, if there is one, is of this kind. */
    public boolean isRecorded(long version, Predicate<E> kind) {
        return version >= 0
                && version < events.size()
                && kind.test(events.get((int) version).event());
    }

    /** Streams are short, so it is folded anew each time rather than kept. */
    public S standing() {
        return fold.apply(Corrections.of(events));
    }

    /**
     * Finds what a correction is about and what is said instead.
     *
     * @param restated what would have been recorded on how it stood then; null to take the event back
     * @param rules refuse an event that cannot follow on how it stands
     */
    public Corrected<E> corrected(long version, @Nullable Function<S, E> restated, BiConsumer<E, S> rules) {
        var meant = Corrections.of(events);
        var wrong = find(version, meant);
        var right = restated == null ? null : restated.apply(before(wrong, meant));
        FIRST_EVENT_IS_NOT_RETRACTED.holdsIf(right != null || wrong.version() > 0);
        CORRECTION_SAYS_WHAT_IT_CORRECTS.holdsIf(
                right == null || right.getClass() == wrong.event().getClass());
        stillKeepsTheRules(replaced(meant, wrong, right), right, rules);
        return new Corrected<>(wrong, right, right == null ? null : events.size() + 1L);
    }

    private Recorded<E> find(long version, List<Recorded<E>> meant) {
        long place = Corrections.placeOf(version, events);
        var wrong = meant.stream()
                .filter(recorded -> recorded.version() == place)
                .filter(recorded -> !(recorded.event() instanceof Correction))
                .findFirst();
        CORRECTED_EVENT_IS_OF_THIS_STORY.holdsIf(wrong.isPresent());
        return wrong.orElseThrow();
    }

    /** How it stood before an event; what everything began with had nothing before it, and asks for nothing. */
    private S before(Recorded<E> event, List<Recorded<E>> meant) {
        int place = meant.indexOf(event);
        return fold.apply(place == 0 ? meant : meant.subList(0, place));
    }

    private static <E extends BoardEvent> List<Recorded<E>> replaced(
            List<Recorded<E>> meant, Recorded<E> wrong, @Nullable E right) {
        var corrected = new ArrayList<Recorded<E>>();
        for (var recorded : meant) {
            if (recorded != wrong) corrected.add(recorded);
            else if (right != null) corrected.add(new Recorded<>(right, recorded.version(), Instant.EPOCH));
        }
        return corrected;
    }

    /** A rule that the restatement itself breaks is named; for what comes after it, one rule stands for all. */
    private void stillKeepsTheRules(List<Recorded<E>> corrected, @Nullable E right, BiConsumer<E, S> rules) {
        for (int i = 1; i < corrected.size(); i++) {
            var event = corrected.get(i).event();
            try {
                rules.accept(event, fold.apply(corrected.subList(0, i)));
            } catch (RuleViolated broken) {
                if (event != right) throw new RuleViolated(CORRECTED_STORY_KEEPS_THE_RULES);
                throw broken;
            }
        }
    }
}
