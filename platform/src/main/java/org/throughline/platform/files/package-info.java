/** Files that hold what is not everybody's. */
@NullMarked
package org.throughline.platform.files;

import org.jspecify.annotations.NullMarked;
