/** What an auditor works with: standpoints side by side, lists of what was changed, samples, histories and access. */
@NullMarked
package org.throughline.web.audit;

import org.jspecify.annotations.NullMarked;
