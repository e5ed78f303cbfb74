/** The clock of this machine, held against the end of the log and against the clock of the database. */
@NullMarked
package org.throughline.platform.clock;

import org.jspecify.annotations.NullMarked;
