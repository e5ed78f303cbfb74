/** The command line of the program. */
@NullMarked
package org.throughline.standalone.commandline;

import org.jspecify.annotations.NullMarked;
