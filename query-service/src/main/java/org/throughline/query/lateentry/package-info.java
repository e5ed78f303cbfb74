/** Entries that were recorded long after the day they took effect. */
@NullMarked
package org.throughline.query.lateentry;

import org.jspecify.annotations.NullMarked;
