/** Files that only their owner can read. */
@NullMarked
package org.throughline.platform.files;

import org.jspecify.annotations.NullMarked;
