package org.throughline.domain.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.throughline.domain.Timeline;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.board.Policy;

/** The day from which lateness or a signal has shown is not later than it shows, and it did not show on the day before. */
class DriftOnsetPropertiesTest {

    /** The signals that time alone raises. */
    private static final Set<SignalKind> OF_TIME =
            EnumSet.of(SignalKind.STALE, SignalKind.UNVERIFIED, SignalKind.UNPROVEN, SignalKind.HOLD_EXPIRED);

    @Provide
    Arbitrary<ActionEvents> histories() {
        return Histories.entered_at_once();
    }

    @Property(tries = 5_000)
    void what_shows_has_shown_since_a_day_that_is_not_later_and_not_before_it(
            @ForAll("histories") ActionEvents story, @ForAll @IntRange(max = 2500) int days) {
        var day = Histories.BEGIN.plusDays(days);
        var state = by(day, story);
        var assessed = Assessment.on(day, state, Policy.DEFAULT);
        for (var signal : assessed.signals()) {
            var since = DriftOnset.of(signal, day, state, Policy.DEFAULT).orElseThrow();
            assertThat(since).as(signal.name()).isBeforeOrEqualTo(day);
            var before = since.minusDays(1);
            assertThat(OF_TIME.contains(signal) && shows(signal, before, by(before, story)))
                    .as("%s before %s", signal, since)
                    .isFalse();
        }
        var late = DriftOnset.lateOrDrifting(day, state, Policy.DEFAULT);
        assertThat(late.isPresent())
                .isEqualTo(state.closedOn() == null && assessed.late() && !state.finished() || assessed.drifting());
        late.ifPresent(since -> assertThat(since).isBeforeOrEqualTo(day));
    }

    private static ActionState by(LocalDate day, ActionEvents story) {
        return ActionState.of(Timeline.effectiveBy(story.events(), day, null));
    }

    private static boolean shows(SignalKind signal, LocalDate day, ActionState state) {
        return Assessment.on(day, state, Policy.DEFAULT).shows(signal);
    }
}
