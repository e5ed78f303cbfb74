/** Agencies, committees and themes as documents, for those who read views in MongoDB, and people as a list. */
@NullMarked
package org.throughline.query.directory;

import org.jspecify.annotations.NullMarked;
