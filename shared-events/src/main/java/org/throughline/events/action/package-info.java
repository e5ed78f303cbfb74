/** The events of actions and their value types. */
@NullMarked
package org.throughline.events.action;

import org.jspecify.annotations.NullMarked;
