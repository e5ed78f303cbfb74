package org.throughline.domain.alert;

import java.util.Comparator;
import org.throughline.domain.drift.Assessment;
import org.throughline.domain.drift.DriftLevel;
import org.throughline.events.ActionId;
import org.throughline.events.DigestId;
import org.throughline.events.action.AlertClearing;
import org.throughline.events.action.EscalationStep;
import org.throughline.events.alert.DigestLine;

/** A step of the watch about one action. */
public sealed interface WatchStep {

    ActionId action();

    /**
     * The version of the assessed action. If the action has changed since, the step is skipped and the next watch
     * assesses it again.
     */
    long version();

    /** Adds a line to a digest. */
    record AddLine(DigestId digest, DigestLine line, Harm harm) implements WatchStep {

        @Override
        public ActionId action() {
            return line.action();
        }

        @Override
        public long version() {
            return line.version();
        }
    }

    /**
     * Escalates an action, because an answer was not given in time.
     *
     * @param reason what was not answered, by which day
     */
    record Escalate(ActionId action, long version, EscalationStep to, String reason) implements WatchStep {}

    /** Clears an alert that no longer needs an answer. */
    record Clear(ActionId action, long version, AlertClearing because) implements WatchStep {}

    /** The order of the lines in a digest. */
    record Harm(DriftLevel level, int signals, long originalDelayDays, ActionId action) implements Comparable<Harm> {

        /** Higher level first, then more signals, then longer original delay. */
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
