/** What an agency has to answer, and the form that answers several alerts at once. */
@NullMarked
package org.throughline.web.answer;

import org.jspecify.annotations.NullMarked;
