/** Alerts, the digests that carry them, their delivery, and whether everyone heard. */
@NullMarked
package org.throughline.web.alert;

import org.jspecify.annotations.NullMarked;
