/** The daily watch for delay and drift: when it runs, what it raises, and the answers of agencies. */
@NullMarked
package org.throughline.command.alert;

import org.jspecify.annotations.NullMarked;
