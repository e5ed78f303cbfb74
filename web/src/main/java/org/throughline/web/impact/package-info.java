/** Impact: evidence, measures over time, contradictions, and what is complete but unproven. */
@NullMarked
package org.throughline.web.impact;

import org.jspecify.annotations.NullMarked;
