package org.throughline.command;

import static org.throughline.command.Rule.VERSION_IS_CURRENT;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.ReviewId;

/** A command on its way to its aggregate, with the request it came by. */
public interface CommandEnvelope {

    /** The identifier of the aggregate that it is for. */
    String target();

    Command command();

    RequestContext request();

    /** The review that it is about, or a finding or an action of; null for what no reporting restriction hides. */
    default @Nullable ReviewId review() {
        return null;
    }

    /** The action that it is about; null for everything else. */
    default @Nullable ActionId action() {
        return null;
    }

    /**
     * Refuses a command on an aggregate that does not exist, or has changed since the version that the request expects.
     * Axon checks neither where a command may create its aggregate.
     *
     * @param version null if nothing was recorded yet
     */
    default void isOn(@Nullable Long version) {
        if (version == null) throw new AggregateNotFoundException(target(), "nothing is known under this id");
        VERSION_IS_CURRENT.check(request().expectedVersions() == null
                || request().expectedVersions().contains(version));
    }
}
