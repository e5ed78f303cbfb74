/** Value types of holds. */
@NullMarked
package org.throughline.events.hold;

import org.jspecify.annotations.NullMarked;
