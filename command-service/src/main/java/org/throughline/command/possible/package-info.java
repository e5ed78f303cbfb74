/**
 * Which decisions a user may take now, and why not the others: each is tried by the rules with a body that fits the state, and
 * nothing is recorded.
 */
@NullMarked
package org.throughline.command.possible;

import org.jspecify.annotations.NullMarked;
