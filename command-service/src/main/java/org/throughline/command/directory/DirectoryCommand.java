package org.throughline.command.directory;

import org.throughline.command.Command;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.events.directory.DirectoryEvent;

/**
 * A decision on the directory itself. What it names may be new, or have ended, which the directory checks: so it declares no
 * {@link #references}.
 */
public interface DirectoryCommand extends Command {

    /**
     * The event that records it, before the rules have checked it.
     *
     * @param entry the identifier in the path; empty where the command has it
     */
    DirectoryEvent event(String entry, Decision decision, DecisionContext context);
}
