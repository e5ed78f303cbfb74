/** Value types of disputes between agencies. */
@NullMarked
package org.throughline.events.dispute;

import org.jspecify.annotations.NullMarked;
