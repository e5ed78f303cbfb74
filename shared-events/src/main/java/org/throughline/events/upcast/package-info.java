/** Reads stored events: which class has which stored name, and how an earlier version becomes the current one. */
@NullMarked
package org.throughline.events.upcast;

import org.jspecify.annotations.NullMarked;
