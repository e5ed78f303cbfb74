/** The register of actions, and one action with its dates, evidence and history. */
@NullMarked
package org.throughline.web.action;

import org.jspecify.annotations.NullMarked;
