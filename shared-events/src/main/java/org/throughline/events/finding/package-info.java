/** The events of findings and their value types. */
@NullMarked
package org.throughline.events.finding;

import org.jspecify.annotations.NullMarked;
