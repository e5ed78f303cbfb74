/**
 * Decides. A request becomes a command, an aggregate checks it against the {@link org.throughline.command.Rule rules}
 * and answers with events. Nothing here is read by people.
 */
@NullMarked
package org.throughline.command;

import org.jspecify.annotations.NullMarked;
