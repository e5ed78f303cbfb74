/** The projection engine: Axon's processors, positions and parked events under every view, its versions and its status. */
@NullMarked
package org.throughline.query.projection;

import org.jspecify.annotations.NullMarked;
