/** What can happen to a review, and the words for it. */
@NullMarked
package org.throughline.events.review;

import org.jspecify.annotations.NullMarked;
