package org.throughline.command.decision;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.throughline.board.people.People.Namesake;
import org.throughline.command.Rule;
import org.throughline.command.RuleViolated;
import org.throughline.events.AgencyId;
import org.throughline.events.PersonId;
import org.throughline.platform.problem.OutcomeIsUnknown;
import org.throughline.platform.problem.Refused;
import org.throughline.platform.problem.Violation;
import org.throughline.platform.web.UnusableBody;

/**
 * The failure of a decision as it travels over the command bus: a remote bus drops the types of exceptions and keeps their
 * details. Failures travel like that within one process too, so that both forms behave alike.
 *
 * @param lines what the kind needs to say more, each without a line break
 */
record FailureAsData(Kind kind, List<String> lines) {

    /** What is made of it where it arrives. */
    enum Kind {
        /** A rule refuses the decision: the rule, what was found, and the people to choose from. */
        RULE_IS_VIOLATED,
        /** The program refuses the decision: status, name, seconds after which to try again, reason. */
        REFUSED,
        FIELDS_ARE_INVALID,
        AGGREGATE_IS_UNKNOWN,
        /** Another decision has created the aggregate in between. */
        AGGREGATE_EXISTS,
        /** Another decision was recorded on the aggregate in between. */
        VERSION_IS_TAKEN,
        /** Two decisions waited for each other, and this one was rolled back. */
        DEADLOCK,
        /** A store cannot be reached; nothing was recorded. */
        STORE_IS_UNAVAILABLE,
        /** The disk of PostgreSQL is full; nothing was recorded. */
        STORE_IS_FULL,
        OUTCOME_IS_UNKNOWN,
        /** A fault of the program; nothing was recorded. The log of the process that decided has the reason. */
        UNFORESEEN
    }

    private static final String LINE = "\n", PART = "\t";

    /** SQLSTATE of PostgreSQL. */
    private static final String DISK_FULL = "53100";

    static FailureAsData of(Kind kind) {
        return new FailureAsData(kind, List.of());
    }

    static FailureAsData of(RuleViolated refused) {
        return new FailureAsData(
                Kind.RULE_IS_VIOLATED,
                Stream.concat(
                                Stream.of(refused.rule().name(), refused.found()),
                                refused.proposals().stream()
                                        .map(proposal -> parts(
                                                proposal.person().value(),
                                                proposal.agency().value(),
                                                proposal.role())))
                        .toList());
    }

    static FailureAsData of(Refused refused) {
        return new FailureAsData(Kind.REFUSED, refused.asData());
    }

    static FailureAsData of(List<Violation> violations) {
        return new FailureAsData(
                Kind.FIELDS_ARE_INVALID,
                violations.stream()
                        .map(violation -> parts(violation.field(), violation.message()))
                        .toList());
    }

    /** Empty if the failure comes from elsewhere than a handler. */
    static Optional<FailureAsData> in(CommandExecutionException failed) {
        return failed.getDetails().filter(String.class::isInstance).map(details -> {
            var lines = ((String) details).split(LINE, -1);
            return new FailureAsData(
                    Kind.valueOf(lines[0]), Arrays.stream(lines).skip(1).toList());
        });
    }

    /**
     * The failure to send.
     *
     * @param cause what the sender can read if it is in this process; null if it may be in another
     */
    CommandExecutionException travelling(@Nullable Throwable cause) {
        return new CommandExecutionException(
                kind.name(),
                cause,
                Stream.concat(Stream.of(kind.name()), lines.stream().map(FailureAsData::oneLine))
                        .collect(Collectors.joining(LINE)));
    }

    /** What it was, made again from the data. */
    RuntimeException arrived(CommandExecutionException failed) {
        return switch (kind) {
            case RULE_IS_VIOLATED ->
                new RuleViolated(
                        Rule.valueOf(lines.getFirst()),
                        lines.get(1),
                        lines.stream().skip(2).map(FailureAsData::proposal).toList());
            case REFUSED -> Refused.ofData(lines);
            case FIELDS_ARE_INVALID ->
                new UnusableBody(lines.stream()
                        .map(line -> line.split(PART, -1))
                        .map(parts -> new Violation(parts[0], parts[1]))
                        .toList());
            case AGGREGATE_IS_UNKNOWN -> new AggregateNotFoundException("", "nothing is known under this id");
            case AGGREGATE_EXISTS -> new AggregateStreamCreationException("created in between");
            case VERSION_IS_TAKEN -> new ConcurrencyException("recorded in between");
            case DEADLOCK -> new DeadlockException("waited for each other");
            case STORE_IS_UNAVAILABLE -> new DataAccessResourceFailureException("a store cannot be reached");
            case STORE_IS_FULL ->
                new DataAccessResourceFailureException(
                        "the disk is full", new SQLException("the disk is full", DISK_FULL));
            case OUTCOME_IS_UNKNOWN -> new OutcomeIsUnknown(failed);
            case UNFORESEEN -> failed.getCause() instanceof RuntimeException cause ? cause : failed;
        };
    }

    private static Namesake proposal(String line) {
        var parts = line.split(PART, -1);
        return new Namesake(new PersonId(parts[0]), parts[2].isEmpty() ? null : parts[2], new AgencyId(parts[1]));
    }

    private static String parts(@Nullable String... parts) {
        return Arrays.stream(parts)
                .map(part -> part == null ? "" : part.replaceAll("\\s+", " "))
                .collect(Collectors.joining(PART));
    }

    /** Tabs are kept, because they separate the parts of a line. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\s&&[^\\t]]+", " ");
    }
}
