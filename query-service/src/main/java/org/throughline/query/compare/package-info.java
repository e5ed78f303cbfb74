/** One action, finding or review from two standpoints, field by field, with the entries that make the difference. */
@NullMarked
package org.throughline.query.compare;

import org.jspecify.annotations.NullMarked;
