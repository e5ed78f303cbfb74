/** The two clocks on the side that shows: every state of a thing by the day it was so and the moment it was known. */
@NullMarked
package org.throughline.query.clocks;

import org.jspecify.annotations.NullMarked;
