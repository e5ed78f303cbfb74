/** Measures of the built programs, each beside the raw speed of their store. */
@NullMarked
package org.throughline.benchmarks;

import org.jspecify.annotations.NullMarked;
