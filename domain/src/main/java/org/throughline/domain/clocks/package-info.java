/** The two clocks: selection of events by effective day and by moment of recording, with corrections applied. */
@NullMarked
package org.throughline.domain.clocks;

import org.jspecify.annotations.NullMarked;
