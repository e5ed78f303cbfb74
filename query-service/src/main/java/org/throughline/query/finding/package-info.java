/** Findings as people look at them, with what answers them. */
@NullMarked
package org.throughline.query.finding;

import org.jspecify.annotations.NullMarked;
