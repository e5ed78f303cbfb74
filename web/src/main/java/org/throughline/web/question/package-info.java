/** What a page is asked, as its address holds it. */
@NullMarked
package org.throughline.web.question;

import org.jspecify.annotations.NullMarked;
