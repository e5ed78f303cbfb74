/** Reviews: the register, and one review with its plan, its findings and actions, its limits and its history. */
@NullMarked
package org.throughline.web.review;

import org.jspecify.annotations.NullMarked;
