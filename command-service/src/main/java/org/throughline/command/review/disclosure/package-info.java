/** Reporting restrictions and publication of a review. */
@NullMarked
package org.throughline.command.review.disclosure;

import org.jspecify.annotations.NullMarked;
