/** The log in Axon Server. Only the form that has its events there uses it, and only that has the connector. */
@NullMarked
package org.throughline.platform.eventstore.axonserver;

import org.jspecify.annotations.NullMarked;
