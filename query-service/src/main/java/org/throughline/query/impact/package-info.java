/** Whether what was done made a difference: evidence with its strength, what is unproven, and what contradicts itself. */
@NullMarked
package org.throughline.query.impact;

import org.jspecify.annotations.NullMarked;
