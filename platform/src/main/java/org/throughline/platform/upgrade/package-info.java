/** What happens when programs of different releases meet the same log. */
@NullMarked
package org.throughline.platform.upgrade;

import org.jspecify.annotations.NullMarked;
