/** What has changed between two standpoints: since a meeting, or since a moment of knowing. */
@NullMarked
package org.throughline.query.change;

import org.jspecify.annotations.NullMarked;
