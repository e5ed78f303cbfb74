/** Delay and drift of one action on any day: pure functions of its events, kept nowhere and computed when asked. */
@NullMarked
package org.throughline.events.drift;

import org.jspecify.annotations.NullMarked;
