/** Alerts and digests: their recipients, their delivery and answers, a preview, and a check for completeness. */
@NullMarked
package org.throughline.query.alert;

import org.jspecify.annotations.NullMarked;
