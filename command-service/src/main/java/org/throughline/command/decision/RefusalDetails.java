package org.throughline.command.decision;

import java.util.Optional;
import org.axonframework.commandhandling.CommandExecutionException;
import org.throughline.command.Rule;
import org.throughline.command.RuleViolated;

/** A refusal as it travels over the command bus: a remote bus drops exception types but keeps details. */
record RefusalDetails(Rule rule, String found) {

    static CommandExecutionException of(RuleViolated refused) {
        return new CommandExecutionException(
                refused.found(), refused, refused.rule().name() + ' ' + refused.found());
    }

    static Optional<RefusalDetails> in(CommandExecutionException refused) {
        return refused.<String>getDetails().map(details -> {
            int end = details.indexOf(' ');
            return new RefusalDetails(Rule.valueOf(details.substring(0, end)), details.substring(end + 1));
        });
    }

    RuleViolated asRuleViolated() {
        return new RuleViolated(rule, found);
    }
}
