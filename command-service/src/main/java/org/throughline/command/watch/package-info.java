/** The daily watch for delay and drift: it looks at every open action, and raises the alerts that are due. */
@NullMarked
package org.throughline.command.watch;

import org.jspecify.annotations.NullMarked;
