/** Findings, with the actions that answer them. */
@NullMarked
package org.throughline.query.finding;

import org.jspecify.annotations.NullMarked;
