/** Corrections of recorded events, and the commands that can be part of another request. */
@NullMarked
package org.throughline.command.correction;

import org.jspecify.annotations.NullMarked;
