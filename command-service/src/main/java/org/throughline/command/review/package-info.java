/** A review: it is registered and accepts findings. Each package below has the decisions on one subject. */
@NullMarked
package org.throughline.command.review;

import org.jspecify.annotations.NullMarked;
