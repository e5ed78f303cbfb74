/** How views are kept and asked for, whatever they show: batches, positions, parked events, readiness, parameters. */
@NullMarked
package org.throughline.query.platform;

import org.jspecify.annotations.NullMarked;
