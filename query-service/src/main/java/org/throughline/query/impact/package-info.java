/** Impact: evidence with its strength, what is unproven, and contradictions. */
@NullMarked
package org.throughline.query.impact;

import org.jspecify.annotations.NullMarked;
