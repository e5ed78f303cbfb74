/** The first page after signing in: how the plan stands, and what waits for the user. */
@NullMarked
package org.throughline.web.home;

import org.jspecify.annotations.NullMarked;
