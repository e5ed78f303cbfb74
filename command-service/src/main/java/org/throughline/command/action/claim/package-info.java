/** Progress, completion claims and their verification. */
@NullMarked
package org.throughline.command.action.claim;

import org.jspecify.annotations.NullMarked;
