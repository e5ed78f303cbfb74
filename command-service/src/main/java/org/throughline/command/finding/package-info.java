/** A finding: it is raised, answered by actions or declined, disputed and linked to earlier findings. */
@NullMarked
package org.throughline.command.finding;

import org.jspecify.annotations.NullMarked;
