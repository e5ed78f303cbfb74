/** Reviews, with the counts their reports state beside what is recorded. */
@NullMarked
package org.throughline.query.review;

import org.jspecify.annotations.NullMarked;
