/** That the measures work; no test says how fast anything has to be. */
@NullMarked
package org.throughline.benchmarks;

import org.jspecify.annotations.NullMarked;
