package org.throughline.command;

import java.util.List;
import org.throughline.board.people.People.Namesake;

/** A rule refused a command. Expected in daily use, so it carries no stack trace; its message is for the asker. */
public final class RuleViolated extends RuntimeException {

    private final transient Rule rule;
    private final transient List<Namesake> proposals;

    public RuleViolated(Rule rule, String found) {
        this(rule, found, List.of());
    }

    /**
     * With people to choose from, by their identifiers.
     *
     * @param found the state found, without names of people
     */
    public RuleViolated(Rule rule, String found, List<Namesake> proposals) {
        super(found, null, false, false);
        this.rule = rule;
        this.proposals = List.copyOf(proposals);
    }

    /** The people whom a name can mean; empty unless the rule asks which. */
    public List<Namesake> proposals() {
        return proposals;
    }

    public Rule rule() {
        return rule;
    }

    /** What was found to speak against the command, as a sentence without a full stop. */
    public String found() {
        return String.valueOf(getMessage());
    }
}
