/** The event store on PostgreSQL, and the source that tells projections at once what was committed. */
@NullMarked
package org.throughline.platform.eventstore;

import org.jspecify.annotations.NullMarked;
