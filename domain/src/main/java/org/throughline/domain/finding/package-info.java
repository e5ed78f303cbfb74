/** The state of a finding. */
@NullMarked
package org.throughline.domain.finding;

import org.jspecify.annotations.NullMarked;
