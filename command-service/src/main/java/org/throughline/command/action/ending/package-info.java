/** Closure and reopening of an action. */
@NullMarked
package org.throughline.command.action.ending;

import org.jspecify.annotations.NullMarked;
