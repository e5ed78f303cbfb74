/** Holds of a whole review. */
@NullMarked
package org.throughline.command.review.hold;

import org.jspecify.annotations.NullMarked;
