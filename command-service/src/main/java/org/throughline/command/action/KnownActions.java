package org.throughline.command.action;

import org.throughline.events.ActionId;

/** Which actions the log knows. Asked of the log itself, so that the answer is never behind. */
public interface KnownActions {
    boolean assigned(ActionId action);
}
