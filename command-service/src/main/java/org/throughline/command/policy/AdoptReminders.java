package org.throughline.command.policy;

import static org.throughline.events.access.Role.ADMINISTRATOR;
import static org.throughline.events.access.Role.SECRETARY;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Begins;
import org.throughline.command.Decision;
import org.throughline.command.MayAsk;
import org.throughline.command.Rule;
import org.throughline.events.policy.PolicyEvent;

/** Asks for other reminders from a day on. What it leaves out stays as it is on that day. */
@MayAsk({SECRETARY, ADMINISTRATOR})
public record AdoptReminders(
        Decision decision,
        @Nullable List<Integer> ownerDaysBefore,
        @Nullable Integer committeeDaysBefore,
        @Nullable Integer lastCallDays,
        @Nullable Integer restDays,
        @Nullable Integer reopenedDays)
        implements Begins {

    /** Two processes adopt the first policy at the same moment; whoever comes second asks again. */
    @Override
    public Rule unlessNew() {
        return Rule.DECISIONS_ARE_TAKEN_ONE_AT_A_TIME;
    }

    /** There is one policy, and every command is for it. */
    @TargetAggregateIdentifier
    public String policy() {
        return PolicyEvent.STREAM;
    }
}
