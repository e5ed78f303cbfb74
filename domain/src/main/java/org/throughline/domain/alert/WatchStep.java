package org.throughline.domain.alert;

import java.util.Comparator;
import org.throughline.domain.drift.Assessment;
import org.throughline.domain.drift.DriftLevel;
import org.throughline.events.ActionId;
import org.throughline.events.DigestId;
import org.throughline.events.action.AlertClearing;
import org.throughline.events.action.EscalationStep;
import org.throughline.events.alert.DigestLine;

/** One step of the watch about one action. */
public sealed interface WatchStep {

    ActionId action();

    /** The version of the action it rests on. If the action has changed since, the step waits for the next watch. */
    long version();

    /** A line of a digest. */
    record Tell(DigestId digest, DigestLine line, Harm harm) implements WatchStep {

        @Override
        public ActionId action() {
            return line.action();
        }

        @Override
        public long version() {
            return line.version();
        }
    }

    /** An escalation without a line to the lead of the agency. */
    record Escalate(ActionId action, long version, EscalationStep to) implements WatchStep {}

    /** The end of an alert that no longer needs an answer. */
    record Clear(ActionId action, long version, AlertClearing because) implements WatchStep {}

    /** The severity of an action's drift, the order of lines in a digest. */
    record Harm(DriftLevel level, int signals, long originalDelayDays, ActionId action) implements Comparable<Harm> {

        /** Drifting before watched, many signals before few, long overdue against the first promise before recently. */
        static final Comparator<Harm> MOST_HARMFUL_FIRST = Comparator.comparing(Harm::level)
                .thenComparingInt(Harm::signals)
                .thenComparingLong(Harm::originalDelayDays)
                .reversed()
                .thenComparing(harm -> harm.action().value());

        static Harm of(ActionId action, Assessment assessed) {
            var delay = assessed.originalDelayDays();
            return new Harm(assessed.level(), assessed.signals().size(), delay == null ? 0 : delay, action);
        }

        @Override
        public int compareTo(Harm other) {
            return MOST_HARMFUL_FIRST.compare(this, other);
        }
    }
}
