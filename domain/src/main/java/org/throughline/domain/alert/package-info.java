/** Who is sent which delay and drift, and when. */
@NullMarked
package org.throughline.domain.alert;

import org.jspecify.annotations.NullMarked;
