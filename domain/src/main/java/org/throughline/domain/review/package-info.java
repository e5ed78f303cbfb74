/** The state of a review. */
@NullMarked
package org.throughline.domain.review;

import org.jspecify.annotations.NullMarked;
