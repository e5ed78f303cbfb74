/** The write side of a review: it is registered and accepts findings. */
@NullMarked
package org.throughline.command.review;

import org.jspecify.annotations.NullMarked;
