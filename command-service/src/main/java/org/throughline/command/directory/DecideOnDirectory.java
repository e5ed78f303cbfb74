package org.throughline.command.directory;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.throughline.command.CommandEnvelope;
import org.throughline.command.RequestContext;
import org.throughline.events.directory.DirectoryEvent;

/**
 * Carries a command to the directory.
 *
 * @param entry the identifier in the path; empty where the command has it
 */
public record DecideOnDirectory(
        String entry,

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
        DirectoryCommand command,

        RequestContext request)
        implements CommandEnvelope {

    /** There is one directory. */
    @Override
    @TargetAggregateIdentifier
    public String target() {
        return DirectoryEvent.STREAM;
    }
}
