package org.throughline.command.decision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Identifies a request by its command, so that white space and the order of fields do not matter. */
@Component
class Fingerprint {

    private final JsonMapper json;

    Fingerprint(JsonMapper json) {
        this.json = json;
    }

    /** SHA-256 (FIPS 180-4) in hexadecimal. */
    String of(String resource, Object body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(resource.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(json.writeValueAsBytes(body)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
