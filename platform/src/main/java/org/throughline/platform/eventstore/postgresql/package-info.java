/** The log in PostgreSQL: where events are stored, how it is announced that there are new ones, and how readers get them in order. */
@NullMarked
package org.throughline.platform.eventstore.postgresql;

import org.jspecify.annotations.NullMarked;
