/** Who is told what of delay and drift, on which morning, and what became of every digest. */
@NullMarked
package org.throughline.events.alert;

import org.jspecify.annotations.NullMarked;
