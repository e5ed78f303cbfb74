/** What has ended and why: closed actions, and what the board decided not to implement. */
@NullMarked
package org.throughline.web.closure;

import org.jspecify.annotations.NullMarked;
