/** Everything known of one thing, event by event: what every view is folded from, and what a history tells. */
@NullMarked
package org.throughline.query.life;

import org.jspecify.annotations.NullMarked;
