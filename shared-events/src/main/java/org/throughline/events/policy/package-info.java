/** The rules of measure that the board sets itself, each from a day on. */
@NullMarked
package org.throughline.events.policy;

import org.jspecify.annotations.NullMarked;
