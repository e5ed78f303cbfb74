package org.throughline.command.alert;

import static org.throughline.events.access.Role.ADMINISTRATOR;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.throughline.command.Begins;
import org.throughline.command.MayAsk;
import org.throughline.command.Rule;
import org.throughline.domain.alert.WatchStep.Clear;
import org.throughline.domain.alert.WatchStep.Escalate;
import org.throughline.events.alert.WatchEvent;

/** What the program asks of the watch of one day. */
public sealed interface WatchCommand {

    LocalDate day();

    /** There is one watch a day. */
    @TargetAggregateIdentifier
    default String watch() {
        return WatchEvent.stream(day());
    }

    /** Begins it, or begins it again after it was interrupted. */
    @MayAsk(ADMINISTRATOR)
    record BeginWatch(LocalDate day, Instant knownAt, int policy) implements WatchCommand, Begins {

        @Override
        public Rule unlessNew() {
            return Rule.DECISIONS_ARE_TAKEN_ONE_AT_A_TIME;
        }
    }

    /** Moves a matter up of which nobody hears by a digest. */
    @MayAsk(ADMINISTRATOR)
    record StepUp(LocalDate day, Escalate step) implements WatchCommand {}

    /** Ends an alert that nobody has to answer any more. */
    @MayAsk(ADMINISTRATOR)
    record ClearAlert(LocalDate day, Clear step) implements WatchCommand {}

    /** Says that everything was looked at. */
    @MayAsk(ADMINISTRATOR)
    record EndWatch(LocalDate day, int actions, int digests, int escalated, int cleared, int overtaken)
            implements WatchCommand {}
}
