/** One box for everything that a user may read. */
@NullMarked
package org.throughline.web.search;

import org.jspecify.annotations.NullMarked;
