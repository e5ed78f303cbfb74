/**
 * The contract both sides share: what can happen, in the domain's words, and the value types it is said in. Stored JSON
 * of these records outlives every version of the program.
 */
@NullMarked
package org.throughline.events;

import org.jspecify.annotations.NullMarked;
