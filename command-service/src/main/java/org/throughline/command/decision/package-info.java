/** How a command is dispatched: permission, idempotency, references, the expected version, and the response. */
@NullMarked
package org.throughline.command.decision;

import org.jspecify.annotations.NullMarked;
