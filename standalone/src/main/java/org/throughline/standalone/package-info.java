/** Both sides in one process, on stores that the program starts itself: the default way to run. */
@NullMarked
package org.throughline.standalone;

import org.jspecify.annotations.NullMarked;
