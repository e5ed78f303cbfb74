package org.throughline.platform.limits;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** A request whose body has been received, as far as it could be. */
final class ArrivedRequest extends HttpServletRequestWrapper {

    private final byte[] body;
    private final @Nullable IOException failure;
    private @Nullable Map<String, String[]> parameters;

    private ArrivedRequest(HttpServletRequest request, byte[] body, @Nullable IOException failure) {
        super(request);
        this.body = body;
        this.failure = failure;
    }

    /** Reads the body. A failure is thrown to whoever reads that far, so that it is answered where others are. */
    static ArrivedRequest receive(HttpServletRequest request, InputStream body) {
        var received = new ByteArrayOutputStream();
        try {
            body.transferTo(received);
            return new ArrivedRequest(request, received.toByteArray(), null);
        } catch (IOException failure) {
            return new ArrivedRequest(request, received.toByteArray(), failure);
        }
    }

    /** Why the body is not whole; null if it is. */
    @Nullable
    IOException failure() {
        return failure;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Replayed(new ByteArrayInputStream(body), failure);
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), charset()));
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = getParameterMap().get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    /** Those of the URL and, as the server would read them if the body were still there, of a form. */
    @Override
    public Map<String, String[]> getParameterMap() {
        if (parameters == null) parameters = isForm() ? withForm(super.getParameterMap()) : super.getParameterMap();
        return parameters;
    }

    private boolean isForm() {
        var type = getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private Map<String, String[]> withForm(Map<String, String[]> ofUrl) {
        var all = new LinkedHashMap<String, List<String>>();
        ofUrl.forEach((name, values) -> all.put(name, new ArrayList<>(List.of(values))));
        for (var pair : new String(body, StandardCharsets.US_ASCII).split("&")) {
            if (pair.isEmpty()) continue;
            int equals = pair.indexOf('=');
            var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            var value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            all.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        }
        var arrays = new LinkedHashMap<String, String[]>();
        all.forEach((name, values) -> arrays.put(name, values.toArray(String[]::new)));
        return Collections.unmodifiableMap(arrays);
    }

    /** What is no correct encoding stays as it is written. */
    private String decoded(String text) {
        try {
            return URLDecoder.decode(text, charset());
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    private Charset charset() {
        var name = getCharacterEncoding();
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static final class Replayed extends ServletInputStream {

        private final ByteArrayInputStream body;
        private final @Nullable IOException failure;

        Replayed(ByteArrayInputStream body, @Nullable IOException failure) {
            this.body = body;
            this.failure = failure;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            if (next < 0 && failure != null) throw failure;
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int more = body.read(into, from, length);
            if (more < 0 && failure != null) throw failure;
            return more;
        }

        @Override
        public boolean isFinished() {
            return body.available() == 0 && failure == null;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body has been read");
        }
    }
}
