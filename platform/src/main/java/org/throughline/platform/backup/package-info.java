/** Backup of everything but the views into one file, and restore from it. */
@NullMarked
package org.throughline.platform.backup;

import org.jspecify.annotations.NullMarked;
