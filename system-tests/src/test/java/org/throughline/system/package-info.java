/** What must hold whatever happens to the processes. */
@NullMarked
package org.throughline.system;

import org.jspecify.annotations.NullMarked;
