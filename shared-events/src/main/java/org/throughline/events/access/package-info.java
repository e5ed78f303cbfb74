/** Who asked for a decision, as every event carries it. */
@NullMarked
package org.throughline.events.access;

import org.jspecify.annotations.NullMarked;
