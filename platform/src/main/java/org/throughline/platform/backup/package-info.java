/** Everything that is not a view, in one file, and back again. */
@NullMarked
package org.throughline.platform.backup;

import org.jspecify.annotations.NullMarked;
