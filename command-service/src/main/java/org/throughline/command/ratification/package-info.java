/** Ratification and reversal of chair's actions. */
@NullMarked
package org.throughline.command.ratification;

import org.jspecify.annotations.NullMarked;
