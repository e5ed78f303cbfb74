/** Reviews as people look at them, with what they are said to have and what is recorded of it. */
@NullMarked
package org.throughline.query.review;

import org.jspecify.annotations.NullMarked;
