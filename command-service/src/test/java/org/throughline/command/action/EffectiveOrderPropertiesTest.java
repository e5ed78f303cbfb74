package org.throughline.command.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.throughline.command.Given.TODAY;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.throughline.domain.Recorded;
import org.throughline.domain.action.ActionState;
import org.throughline.events.action.ActionEvent;

/** Rules follow effective order, whatever the order in which decisions are entered and corrected. */
class EffectiveOrderPropertiesTest {

    /**
     * A history is entered in random order: what is refused is tried again, some decisions are entered on a wrong day first, and
     * what keeps an earlier decision out is taken back and entered again.
     */
    @Property(tries = 150)
    void one_history_leads_to_one_state_in_whatever_order_it_is_entered(@ForAll long seed) {
        var random = new RandomDecisions(seed);
        var history = random.trueHistory();
        var inOrder = new EnteredAction(ActionTest.ASSIGNED);
        for (var event : history) assertThat(inOrder.enter(event)).isNull();

        var entered = entered(history, random);

        assertThat(entered.timeline()).extracting(Recorded::event).containsExactlyElementsOf(events(inOrder));
        for (var day = ActionTest.JUNE_1; !day.isAfter(TODAY); day = day.plusDays(1))
            assertThat(entered.comparable(entered.deciding(day)))
                    .as("on %s", day)
                    .isEqualTo(inOrder.comparable(inOrder.deciding(day)));
    }

    /** Of random entries, which follow on nothing, some are refused, and some are corrected. */
    @Property(tries = 150)
    void what_was_accepted_follows_by_the_rules_and_is_shown_as_it_decides(@ForAll long seed) {
        var random = new RandomDecisions(seed);
        var action = new EnteredAction(ActionTest.ASSIGNED);
        for (int i = 0; i < 40; i++) {
            var day = random.day();
            if (random.oneIn(5))
                action.correct(
                        1 + random.upTo((int) action.lastVersion() + 1),
                        random.oneIn(2) ? null : random.anyOn(day, action.deciding(day)));
            else action.enter(random.anyOn(day, action.deciding(day)));
        }

        var timeline = action.timeline();
        var state = ActionState.begun(timeline.getFirst());
        for (var recorded : timeline.subList(1, timeline.size())) {
            var before = state;
            assertThatCode(() -> action.check(recorded.event(), before))
                    .as("%s at its place", recorded)
                    .doesNotThrowAnyException();
            state = state.then(recorded);
        }
        for (var day = ActionTest.JUNE_1; !day.isAfter(TODAY); day = day.plusDays(1))
            assertThat(action.deciding(day)).as("on %s", day).isEqualTo(action.shown(day));
    }

    private static EnteredAction entered(List<ActionEvent> history, RandomDecisions random) {
        var entry = new Entry(history, random.shuffled(history));
        while (!entry.isDone()) if (!entry.tryAll(random)) entry.makeRoomForTheEarliest();
        return entry.action;
    }

    private static List<ActionEvent> events(EnteredAction action) {
        return action.timeline().stream().map(Recorded::event).toList();
    }

    /** A history that is being entered. */
    private static final class Entry {

        private final EnteredAction action = new EnteredAction(ActionTest.ASSIGNED);
        private final List<ActionEvent> history;
        private final List<ActionEvent> pending;
        /** What has to be restated, by the version it was entered as. */
        private final Map<Long, ActionEvent> misdated = new LinkedHashMap<>();

        Entry(List<ActionEvent> history, List<ActionEvent> shuffled) {
            this.history = history;
            pending = new ArrayList<>(shuffled);
        }

        boolean isDone() {
            return pending.isEmpty() && misdated.isEmpty();
        }

        /** Returns whether anything was accepted. */
        boolean tryAll(RandomDecisions random) {
            boolean accepted = misdated.entrySet().removeIf(wrong -> isCorrected(wrong.getKey(), wrong.getValue()));
            for (var event : List.copyOf(pending)) {
                if (random.oneIn(4)) {
                    if (action.enter(random.onDay(event, random.day())) != null) continue;
                    misdated.put(action.lastVersion(), event);
                } else if (action.enter(event) != null) continue;
                pending.remove(event);
                accepted = true;
            }
            return accepted;
        }

        /** Takes back what took effect last until the earliest decision that is missing, of one day the first, can be entered. */
        void makeRoomForTheEarliest() {
            var missing = Stream.concat(pending.stream(), misdated.values().stream());
            var earliest = missing.min(
                            Comparator.comparing(ActionEvent::effectiveOn).thenComparing(history::indexOf))
                    .orElseThrow();
            while (!isEntered(earliest)) {
                var last = action.timeline().getLast();
                assertThat(action.correct(last.version(), null)).isNull();
                var meant = misdated.remove(last.version());
                pending.add(meant == null ? last.event() : meant);
            }
        }

        private boolean isEntered(ActionEvent event) {
            return misdated.entrySet()
                            .removeIf(wrong -> wrong.getValue() == event && isCorrected(wrong.getKey(), event))
                    || (pending.contains(event) && action.enter(event) == null && pending.remove(event));
        }

        private boolean isCorrected(long version, ActionEvent right) {
            return action.correct(version, right) == null;
        }
    }
}
