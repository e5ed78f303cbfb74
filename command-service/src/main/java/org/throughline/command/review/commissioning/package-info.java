/** The criteria of a review, its notifications and the committees that oversee it. */
@NullMarked
package org.throughline.command.review.commissioning;

import org.jspecify.annotations.NullMarked;
