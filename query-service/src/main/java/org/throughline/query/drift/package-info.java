/** The drift board: delay and drift of all actions on one day, the five numbers, and links to their lists. */
@NullMarked
package org.throughline.query.drift;

import org.jspecify.annotations.NullMarked;
