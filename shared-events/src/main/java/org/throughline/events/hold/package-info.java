/** Periods in which work cannot lawfully proceed. */
@NullMarked
package org.throughline.events.hold;

import org.jspecify.annotations.NullMarked;
