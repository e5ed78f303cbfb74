/** Digests: what the watch found for one reader, put into words and delivered until it has arrived or is given up. */
@NullMarked
package org.throughline.command.digest;

import org.jspecify.annotations.NullMarked;
