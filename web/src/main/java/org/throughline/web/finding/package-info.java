/** Findings: the register, and one finding with its actions, its plan and its recurrence. */
@NullMarked
package org.throughline.web.finding;

import org.jspecify.annotations.NullMarked;
