/** What has ended, and why: closed actions, and what the board decided not to implement. */
@NullMarked
package org.throughline.query.closure;

import org.jspecify.annotations.NullMarked;
