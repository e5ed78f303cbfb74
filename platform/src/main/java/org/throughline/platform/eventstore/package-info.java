/** The event store on PostgreSQL, and the source from which all views of a process read it. */
@NullMarked
package org.throughline.platform.eventstore;

import org.jspecify.annotations.NullMarked;
