/** Measurements of what an action changed. */
@NullMarked
package org.throughline.command.action.evidence;

import org.jspecify.annotations.NullMarked;
