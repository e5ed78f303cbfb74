/** Value types of impact evidence. */
@NullMarked
package org.throughline.events.impact;

import org.jspecify.annotations.NullMarked;
