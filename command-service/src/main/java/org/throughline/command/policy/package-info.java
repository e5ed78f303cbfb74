/** The write side of the board's policy: it is adopted, from a day on. */
@NullMarked
package org.throughline.command.policy;

import org.jspecify.annotations.NullMarked;
