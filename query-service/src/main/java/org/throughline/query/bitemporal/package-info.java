/** The two clocks of the query side: every state by the day on which it held and the moment at which it was known. */
@NullMarked
package org.throughline.query.bitemporal;

import org.jspecify.annotations.NullMarked;
