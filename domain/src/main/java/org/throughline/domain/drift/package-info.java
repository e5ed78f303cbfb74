/** Delay and drift of one action: the arithmetic, the signals and the sentences that explain them. */
@NullMarked
package org.throughline.domain.drift;

import org.jspecify.annotations.NullMarked;
