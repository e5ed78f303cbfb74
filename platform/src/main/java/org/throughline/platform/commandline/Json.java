package org.throughline.platform.commandline;

import tools.jackson.databind.json.JsonMapper;

/** Results for programs. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    public static String text(Object result) {
        return MAPPER.writeValueAsString(result);
    }
}
