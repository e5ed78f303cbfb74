/** One review and one finding: what they say, what may be decided on them, and their history. */
@NullMarked
package org.throughline.web.review;

import org.jspecify.annotations.NullMarked;
