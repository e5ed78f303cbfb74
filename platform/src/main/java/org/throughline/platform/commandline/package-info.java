/** The command line that the programs have in common: commands, settings, refusals and exit codes. */
@NullMarked
package org.throughline.platform.commandline;

import org.jspecify.annotations.NullMarked;
