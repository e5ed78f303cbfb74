/** What has changed between two standpoints: since the last meeting, or since something became known. */
@NullMarked
package org.throughline.query.change;

import org.jspecify.annotations.NullMarked;
