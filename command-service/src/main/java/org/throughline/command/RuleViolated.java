package org.throughline.command;

/** A command was understood and refused. Expected in daily use, so it carries no stack trace. */
public final class RuleViolated extends RuntimeException {

    private final transient Rule rule;

    public RuleViolated(Rule rule) {
        super(rule.reason(), null, false, false);
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }
}
