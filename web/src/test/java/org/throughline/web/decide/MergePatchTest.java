package org.throughline.web.decide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A correction names only what differs. */
class MergePatchTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '!', textBlock = """
            {"a":1,"b":"x"}          | {"a":1,"b":"x"}          | {}
            {"a":1,"b":"x"}          | {"a":2,"b":"x"}          | {"a":2}
            {"a":1,"b":"x"}          | {"a":1}                  | {"b":null}
            {"a":1}                  | {"a":1,"c":[1,2]}        | {"c":[1,2]}
            {"o":{"r":"x","n":"y"}}  | {"o":{"r":"z","n":"y"}}  | {"o":{"r":"z"}}
            {"o":{"r":"x"}}          | {}                       | {"o":null}
            {"l":["x","y"]}          | {"l":["x"]}              | {"l":["x"]}
            """)
    void it_has_the_fields_that_differ_and_null_for_those_that_are_gone(String before, String after, String patch) {
        assertThat(MergePatch.between(object(before), object(after))).isEqualTo(object(patch));
    }

    private static ObjectNode object(String text) {
        return (ObjectNode) JSON.readTree(text);
    }
}
