/** The two clocks: which events of a stream count on a day, by what was recorded at a moment, with corrections applied. */
@NullMarked
package org.throughline.domain.clocks;

import org.jspecify.annotations.NullMarked;
