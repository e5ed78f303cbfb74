/** What both services stand on and that does not know the domain's rules. */
@NullMarked
package org.throughline.platform;

import org.jspecify.annotations.NullMarked;
