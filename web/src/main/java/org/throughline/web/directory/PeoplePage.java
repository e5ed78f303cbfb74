package org.throughline.web.directory;

import java.util.List;
import org.throughline.web.list.Register;
import org.throughline.web.list.Row;
import org.throughline.web.words.Link;

/**
 * The register of people.
 *
 * @param merging whether the record that stays is being chosen for another one
 * @param may what the user may record about a person who is not on record
 */
public record PeoplePage(Register register, List<Row> rows, List<Link> may, boolean merging) {}
