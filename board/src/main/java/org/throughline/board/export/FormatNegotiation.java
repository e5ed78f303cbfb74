package org.throughline.board.export;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationManager;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.accept.ParameterContentNegotiationStrategy;
import org.springframework.web.context.request.ServletWebRequest;

/** Which format a request asks for: by its parameter {@code format}, or else by its header {@code Accept}. */
public final class FormatNegotiation {

    static final ContentNegotiationManager MANAGER =
            new ContentNegotiationManager(byParameter(), new HeaderContentNegotiationStrategy());

    private FormatNegotiation() {}

    /** The first format among the media types that the request accepts, the preferred type first; JSON if none is. */
    public static Format of(HttpServletRequest request) {
        try {
            for (var accepted : MANAGER.resolveMediaTypes(new ServletWebRequest(request)))
                for (var format : Format.values()) if (accepted.includes(format.mediaType())) return format;
        } catch (HttpMediaTypeNotAcceptableException unreadable) {
            return Format.json;
        }
        return Format.json;
    }

    private static ParameterContentNegotiationStrategy byParameter() {
        var strategy = new ParameterContentNegotiationStrategy(
                Arrays.stream(Format.values()).collect(Collectors.toMap(Format::name, Format::mediaType)));
        strategy.setParameterName(Format.PARAMETER);
        strategy.setUseRegisteredExtensionsOnly(true);
        // An unknown format is refused by its name where the parameters are read.
        strategy.setIgnoreUnknownExtensions(true);
        return strategy;
    }
}
