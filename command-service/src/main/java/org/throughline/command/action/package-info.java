/**
 * An action: one promise from its assignment to its end. Here are the aggregate and the code that its packages share. Each
 * package below has the commands, the rules and the controllers of one subject.
 */
@NullMarked
package org.throughline.command.action;

import org.jspecify.annotations.NullMarked;
