package org.throughline.query.list;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
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

    /** What a request asks for: by its parameter, or else by the header where that names one of these. */
    public static Format of(HttpServletRequest request) {
        return named(request).or(() -> accepted(request)).orElse(json);
    }

    /** What it asks for by its parameter. One that is unknown is refused by its name where parameters are read. */
    static Optional<Format> named(HttpServletRequest request) {
        var name = request.getParameter(PARAMETER);
        if (name == null) return Optional.empty();
        for (var format : values()) if (format.name().equals(name.toLowerCase(Locale.ROOT))) return Optional.of(format);
        return Optional.empty();
    }

    private static Optional<Format> accepted(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null) return Optional.empty();
        try {
            for (var type : MediaType.parseMediaTypes(accept))
                for (var format : List.of(csv, xlsx))
                    if (type.equalsTypeAndSubtype(format.mediaType)) return Optional.of(format);
        } catch (InvalidMediaTypeException unreadable) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
