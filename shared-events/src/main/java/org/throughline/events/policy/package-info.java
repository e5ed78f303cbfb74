/** The events of the board's policy and their value types. */
@NullMarked
package org.throughline.events.policy;

import org.jspecify.annotations.NullMarked;
