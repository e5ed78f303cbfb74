/** The write side of a finding: it agrees to actions and starts them, is declined, disputed and seen to come back. */
@NullMarked
package org.throughline.command.finding;

import org.jspecify.annotations.NullMarked;
