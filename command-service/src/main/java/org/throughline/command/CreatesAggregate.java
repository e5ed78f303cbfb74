package org.throughline.command;

/** A command that may begin an aggregate under an identifier that its asker has chosen. */
public interface CreatesAggregate {

    /** The rule that refuses it if another request has begun the aggregate first. */
    Rule unlessNew();
}
