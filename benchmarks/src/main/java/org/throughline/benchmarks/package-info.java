/** Measures of the built programs, each beside the raw speed of the store it stands on. */
@NullMarked
package org.throughline.benchmarks;

import org.jspecify.annotations.NullMarked;
