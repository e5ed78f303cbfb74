package org.throughline.command.decision;

import org.throughline.command.Decision;

/**
 * A request body that is one decision on one thing. It can be asked for by itself, be taken at a meeting, or say rightly
 * what was recorded wrongly.
 *
 * @param <I> the identifier of what is decided on
 */
public interface DecisionOn<I> extends DecisionBody {

    /** The command this asks for. Its authority and its day are in the decision. */
    Object command(I on, Decision decision);
}
