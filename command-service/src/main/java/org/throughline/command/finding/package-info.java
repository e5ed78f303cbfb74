/** The write side of a finding: it agrees to actions and starts them. */
@NullMarked
package org.throughline.command.finding;

import org.jspecify.annotations.NullMarked;
