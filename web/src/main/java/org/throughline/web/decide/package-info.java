/** A page for every decision that the API has, made from the decision's own record. */
@NullMarked
package org.throughline.web.decide;

import org.jspecify.annotations.NullMarked;
