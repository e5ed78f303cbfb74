/**
 * The contract between the command side and the query side: events, identifiers and value types. Their stored JSON form
 * outlives every version of the program.
 */
@NullMarked
package org.throughline.events;

import org.jspecify.annotations.NullMarked;
