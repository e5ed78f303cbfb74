/**
 * The states that events fold into, and the arithmetic on them: pure functions shared by the command side and the query
 * side.
 */
@NullMarked
package org.throughline.domain;

import org.jspecify.annotations.NullMarked;
