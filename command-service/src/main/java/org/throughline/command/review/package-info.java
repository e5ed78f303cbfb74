/** The write side of a review: it is registered, accepts findings, is kept and released, and its plan is brought to an end. */
@NullMarked
package org.throughline.command.review;

import org.jspecify.annotations.NullMarked;
