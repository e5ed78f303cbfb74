/** Makes of events that were stored in an earlier shape what they would be stored as today. */
@NullMarked
package org.throughline.events.upcast;

import org.jspecify.annotations.NullMarked;
