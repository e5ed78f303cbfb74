/** A review: it is registered and accepts findings. Each room beside has the decisions on one subject. */
@NullMarked
package org.throughline.command.review;

import org.jspecify.annotations.NullMarked;
