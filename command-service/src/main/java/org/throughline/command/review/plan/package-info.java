/** The plan of a review: all its actions, agreed, signed off, sustained and closed. */
@NullMarked
package org.throughline.command.review.plan;

import org.jspecify.annotations.NullMarked;
