package org.throughline.command;

import static org.throughline.command.action.ActionStatusRules.found;

/** A rule refused a command. Expected in daily use, so it carries no stack trace; its message is for the asker. */
public final class RuleViolated extends RuntimeException {

    private final transient Rule rule;

    public RuleViolated(Rule rule, String found) {
        super(found, null, false, false);
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }

    /** What was found to speak against the command, as a sentence without a full stop. */
    public String found() {
        return String.valueOf(getMessage());
    }
}
