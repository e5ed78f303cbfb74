/** Stored names of events, and upcasters from earlier versions. */
@NullMarked
package org.throughline.events.upcast;

import org.jspecify.annotations.NullMarked;
