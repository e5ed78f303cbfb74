/** Alerts, reminders and summaries about delay and drift. */
@NullMarked
package org.throughline.domain.alert;

import org.jspecify.annotations.NullMarked;
