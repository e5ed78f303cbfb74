/** Shows. Events become views that can be dropped and made again, and views become answers. */
@NullMarked
package org.throughline.query;

import org.jspecify.annotations.NullMarked;
