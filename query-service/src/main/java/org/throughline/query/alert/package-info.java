/** Alerts and digests as they are shown: what was told to whom, what came of it, what will be told, and whether all was. */
@NullMarked
package org.throughline.query.alert;

import org.jspecify.annotations.NullMarked;
