/**
 * An action: one promise and its whole life. The aggregate and what its rooms share are here; each room beside has the
 * commands, the rules and the controllers of one subject.
 */
@NullMarked
package org.throughline.command.action;

import org.jspecify.annotations.NullMarked;
