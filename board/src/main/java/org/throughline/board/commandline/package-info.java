/** Commands on accounts, and the command line of the services. */
@NullMarked
package org.throughline.board.commandline;

import org.jspecify.annotations.NullMarked;
