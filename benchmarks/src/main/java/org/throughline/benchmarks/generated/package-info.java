/** A log as a board might have after years: generated, the same for the same seed, made of the real events. */
@NullMarked
package org.throughline.benchmarks.generated;

import org.jspecify.annotations.NullMarked;
