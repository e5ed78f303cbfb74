/** The events of reviews and their value types. */
@NullMarked
package org.throughline.events.review;

import org.jspecify.annotations.NullMarked;
