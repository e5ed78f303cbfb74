/** The events of digests and of the daily drift watch. */
@NullMarked
package org.throughline.events.alert;

import org.jspecify.annotations.NullMarked;
