/** Which requests the record of access is about: reads under a restriction, by auditors and under grants, and administration. */
@NullMarked
package org.throughline.board.access;

import org.jspecify.annotations.NullMarked;
