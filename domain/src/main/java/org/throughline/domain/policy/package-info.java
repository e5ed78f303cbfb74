/** The policy in force on a day. */
@NullMarked
package org.throughline.domain.policy;

import org.jspecify.annotations.NullMarked;
