/** What has changed between two days or two moments of knowing. */
@NullMarked
package org.throughline.web.change;

import org.jspecify.annotations.NullMarked;
