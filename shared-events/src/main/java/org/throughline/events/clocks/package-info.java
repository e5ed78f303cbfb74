/** The two clocks: what counts on a day, by what was known at a moment, and what corrections make of it. */
@NullMarked
package org.throughline.events.clocks;

import org.jspecify.annotations.NullMarked;
