/** One question for all that a user may read: by printed number, by identifier, by words, and by owner. */
@NullMarked
package org.throughline.query.search;

import org.jspecify.annotations.NullMarked;
