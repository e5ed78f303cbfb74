package org.throughline.command.alert;

import static org.throughline.events.Role.ADMINISTRATOR;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.CreatesAggregate;
import org.throughline.command.Rule;
import org.throughline.domain.alert.WatchStep.Clear;
import org.throughline.domain.alert.WatchStep.Escalate;
import org.throughline.events.alert.WatchEvent;

/** Commands to the watch of one day, sent by the program itself. */
public sealed interface WatchCommand {

    LocalDate day();

    /** The watch's stream; one a day. */
    @TargetAggregateIdentifier
    default String watch() {
        return WatchEvent.stream(day());
    }

    /** Begins the watch, or begins it again after an interruption. */
    @AllowedRoles(ADMINISTRATOR)
    record BeginWatch(LocalDate day, Instant knownAt, int policy) implements WatchCommand, CreatesAggregate {

        @Override
        public Rule unlessNew() {
            return Rule.DECISIONS_ARE_TAKEN_ONE_AT_A_TIME;
        }
    }

    /** Escalates an action. */
    @AllowedRoles(ADMINISTRATOR)
    record EscalateInWatch(LocalDate day, Escalate step) implements WatchCommand {}

    /** Clears an alert that needs no answer any more. */
    @AllowedRoles(ADMINISTRATOR)
    record ClearAlert(LocalDate day, Clear step) implements WatchCommand {}

    /** Ends the watch after all actions were scanned. */
    @AllowedRoles(ADMINISTRATOR)
    record EndWatch(LocalDate day, int actions, int digests, int escalated, int cleared, int overtaken)
            implements WatchCommand {}
}
