/** The query side. Events become views that can be rebuilt from the log, and views become answers. */
@NullMarked
package org.throughline.query;

import org.jspecify.annotations.NullMarked;
