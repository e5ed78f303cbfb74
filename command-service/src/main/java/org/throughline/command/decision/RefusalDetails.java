package org.throughline.command.decision;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;
import org.throughline.board.people.People.Namesake;
import org.throughline.command.Rule;
import org.throughline.command.RuleViolated;
import org.throughline.events.AgencyId;
import org.throughline.events.PersonId;

/**
 * A refusal as it travels over the command bus: a remote bus drops exception types but keeps details. The first line has the
 * rule and what was found, each further one a person to choose.
 */
record RefusalDetails(Rule rule, String found, List<Namesake> proposals) {

    private static final String LINE = "\n", PART = "\t";

    static CommandExecutionException of(RuleViolated refused) {
        var proposals = refused.proposals().stream()
                .map(proposal -> LINE
                        + String.join(
                                PART,
                                proposal.person().value(),
                                proposal.agency().value(),
                                oneLine(proposal.role())))
                .collect(Collectors.joining());
        return new CommandExecutionException(
                refused.found(), refused, refused.rule().name() + ' ' + oneLine(refused.found()) + proposals);
    }

    static Optional<RefusalDetails> in(CommandExecutionException refused) {
        return refused.<String>getDetails().map(details -> {
            var lines = details.split(LINE);
            int end = lines[0].indexOf(' ');
            return new RefusalDetails(
                    Rule.valueOf(lines[0].substring(0, end)),
                    lines[0].substring(end + 1),
                    Arrays.stream(lines).skip(1).map(RefusalDetails::proposal).toList());
        });
    }

    RuleViolated asRuleViolated() {
        return new RuleViolated(rule, found, proposals);
    }

    private static Namesake proposal(String line) {
        var parts = line.split(PART, -1);
        return new Namesake(new PersonId(parts[0]), parts[2].isEmpty() ? null : parts[2], new AgencyId(parts[1]));
    }

    private static String oneLine(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\s+", " ");
    }
}
