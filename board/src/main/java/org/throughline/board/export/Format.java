package org.throughline.board.export;

import org.springframework.http.MediaType;

/** What a list can be asked for as. All but JSON hold the whole list. */
public enum Format {
    json(MediaType.APPLICATION_JSON),
    csv(new MediaType("text", "csv")),
    xlsx(new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    public static final String PARAMETER = "format";

    private final MediaType mediaType;

    Format(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    public MediaType mediaType() {
        return mediaType;
    }

    public boolean isExport() {
        return this != json;
    }
}
