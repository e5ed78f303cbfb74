package org.throughline.query.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.throughline.events.ReviewId;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.history.History;

/** Something that can be compared with itself at another standpoint. */
interface Compared {

    /** The field of its own title among {@link #at}. */
    String titleField();

    ReviewId review();

    /** Its fields in words; none where it was not there. A field without a value is left out. */
    Map<String, String> at(AsOf standpoint);

    /**
     * What was recorded of it, and of what its fields are made of: each history of what took effect by a day, by all that is
     * known now.
     */
    List<History> histories(LocalDate day);
}
