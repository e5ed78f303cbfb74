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

/** Asks for a policy from a day on. What it leaves out stays as it is on that day. */
@MayAsk({SECRETARY, ADMINISTRATOR})
public record AdoptPolicy(
        Decision decision,
        @Nullable Integer movedTimes,
        @Nullable Integer movedDays,
        @Nullable Integer staleDays,
        @Nullable Integer staleDaysHighPriority,
        @Nullable Integer unverifiedDays,
        @Nullable Integer unprovenDays,
        @Nullable Integer notedTimes,
        @Nullable Integer challengedTimes,
        @Nullable Integer checkGraceDays,
        @Nullable List<Integer> checkMonths,
        @Nullable Integer agencyLeadDays,
        @Nullable Integer overseeingCommitteeDays,
        @Nullable Integer boardDays)
        implements Begins {

    /** Two processes adopt the first one at the same moment; whoever comes second asks again. */
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
