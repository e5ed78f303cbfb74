/** The daily watch for delay and drift, and the digests that it sends. */
@NullMarked
package org.throughline.command.alert;

import org.jspecify.annotations.NullMarked;
