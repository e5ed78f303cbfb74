/** Alerts and digests: their history, a preview of the next watch, and a check of past ones. */
@NullMarked
package org.throughline.query.alert;

import org.jspecify.annotations.NullMarked;
