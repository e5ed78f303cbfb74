/** When the watch runs, and the digests by which agencies and readers hear of what it found; and the answers of agencies. */
@NullMarked
package org.throughline.command.alert;

import org.jspecify.annotations.NullMarked;
