/** What was measured, and how far a measurement can be trusted: pure functions of what was recorded. */
@NullMarked
package org.throughline.events.impact;

import org.jspecify.annotations.NullMarked;
