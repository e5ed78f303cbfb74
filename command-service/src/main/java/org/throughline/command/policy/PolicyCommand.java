package org.throughline.command.policy;

import org.throughline.command.Command;
import org.throughline.command.CreatesAggregate;
import org.throughline.command.Decision;
import org.throughline.command.Rule;
import org.throughline.domain.board.Policy;
import org.throughline.events.policy.PolicyEvent;

/** A decision on the policy. What it leaves out stays as it is on the day it takes effect. */
public interface PolicyCommand extends Command, CreatesAggregate {

    /** The event that records it after the policy that was in force on its day. */
    PolicyEvent event(Policy before, Decision decision);

    /** Two processes can adopt the first policy at the same moment. */
    @Override
    default Rule unlessNew() {
        return Rule.DECISIONS_ARE_TAKEN_ONE_AT_A_TIME;
    }
}
