/** The board's policy, adopted from a day on. */
@NullMarked
package org.throughline.command.policy;

import org.jspecify.annotations.NullMarked;
