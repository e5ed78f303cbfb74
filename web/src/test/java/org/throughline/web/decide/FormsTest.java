package org.throughline.web.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.command.review.disclosure.ReadersBody;
import org.throughline.web.decide.FormField.Group;
import tools.jackson.databind.json.JsonMapper;

/** Forms are of fields that a person can fill in. */
class FormsTest {

    private final JsonMapper json = new JsonMapper();
    /** Without a directory, of which these fields offer nothing. */
    private final Forms forms = new Forms(new FieldWords(), null, json);

    @Test
    void some_of_a_few_are_ticked_and_not_typed() {
        var fields = forms.fields(ReadersBody.class, Map.of("roles[CHAIR]", "true"), List.of());
        var roles = (Group) fields.getFirst();
        assertThat(roles.fields()).allMatch(FormField.Tick.class::isInstance);
        assertThat(roles.fields())
                .filteredOn(field -> ((FormField.Tick) field).ticked())
                .extracting(FormField::name)
                .containsExactly("roles[CHAIR]");
        var body = forms.body(ReadersBody.class, Map.of("roles[CHAIR]", "true", "roles[SECRETARY]", "true"));
        assertThat(body.path("roles").toString()).isEqualTo("[\"SECRETARY\",\"CHAIR\"]");
    }

    @Test
    void what_is_recorded_is_ticked() {
        var recorded = json.createObjectNode();
        recorded.putArray("roles").add("CHAIR");
        assertThat(forms.filled("", ReadersBody.class, recorded)).containsOnly(Map.entry("roles[CHAIR]", "true"));
    }
}
