/** The drift board: the five numbers, where the signals are, what changed, and how it went over time. */
@NullMarked
package org.throughline.web.drift;

import org.jspecify.annotations.NullMarked;
