/** The log wherever it is stored: what its readers and its writers rely on, and how an event is written. */
@NullMarked
package org.throughline.platform.eventstore;

import org.jspecify.annotations.NullMarked;
