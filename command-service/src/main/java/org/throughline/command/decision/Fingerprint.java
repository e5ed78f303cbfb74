package org.throughline.command.decision;

import java.util.HexFormat;
import java.util.function.BinaryOperator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.throughline.platform.sealing.SealedTexts;
import tools.jackson.databind.json.JsonMapper;

/**
 * Identifies a request by its command, so that white space and the order of fields do not matter. It is a keyed hash, because a
 * request can have a name, and a plain hash would tell whether a guessed name was in it.
 */
@Component
class Fingerprint {

    private final JsonMapper json;
    private final BinaryOperator<String> hash;

    @Autowired
    Fingerprint(JsonMapper json, SealedTexts texts) {
        this(json, (resource, body) -> HexFormat.of().formatHex(texts.token("request " + resource, body)));
    }

    Fingerprint(JsonMapper json, BinaryOperator<String> hash) {
        this.json = json;
        this.hash = hash;
    }

    /** HMAC-SHA-256 in hexadecimal. */
    String of(String resource, Object body) {
        return hash.apply(resource, json.writeValueAsString(body));
    }
}
