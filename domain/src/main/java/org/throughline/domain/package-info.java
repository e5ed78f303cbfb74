/** What the events mean: pure functions that the deciding side and the showing side share. */
@NullMarked
package org.throughline.domain;

import org.jspecify.annotations.NullMarked;
