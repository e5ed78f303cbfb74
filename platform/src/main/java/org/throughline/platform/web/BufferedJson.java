package org.throughline.platform.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Holds a JSON answer back until it is whole. Anything else passes: streams, files and exports, and a list that is too long to be
 * held.
 */
final class BufferedJson extends HttpServletResponseWrapper {

    /** Of an answer that does not show one thing. */
    private static final int BYTES_MAX = 4 * 1024 * 1024;

    private static final int DIGEST_BYTES = 8;

    private static final String MADE_UP = "inline;filename=f.txt";

    private @Nullable String version;
    private @Nullable Body body;

    BufferedJson(HttpServletResponse response) {
        super(response);
    }

    /** Whether an answer was written and held back. */
    boolean isWhole() {
        return body != null && !body.passes && !isCommitted();
    }

    /** The version, if the answer shows one thing, and a digest of its bytes. */
    String tag() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(held().toByteArray());
            var bytes = HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
            return version == null ? bytes : version + "-" + bytes;
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    void send() throws IOException {
        getResponse().setContentLength(held().size());
        held().writeTo(getResponse().getOutputStream());
    }

    private ByteArrayOutputStream held() {
        if (body == null) throw new IllegalStateException("nothing was written");
        return body.held;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (body == null) {
            if (!isJson()) return super.getOutputStream();
            body = new Body();
        }
        return body;
    }

    private boolean isJson() {
        var type = getContentType();
        return type != null && MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(type));
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        if (name.equals(VersionedAnswer.VERSION)) version = value;
        else if (!isMadeUpFileName(name, value)) super.setHeader(name, value);
    }

    @Override
    public void addHeader(String name, @Nullable String value) {
        if (name.equals(VersionedAnswer.VERSION)) version = value;
        else if (!isMadeUpFileName(name, value)) super.addHeader(name, value);
    }

    /**
     * Spring MVC calls an answer so whose address ends like a file name, as every identifier with a dot does. No browser takes JSON for a
     * program, as its type may not be guessed ({@link SecurityHeaders}).
     */
    private static boolean isMadeUpFileName(String name, @Nullable String value) {
        return name.equalsIgnoreCase(HttpHeaders.CONTENT_DISPOSITION) && MADE_UP.equals(value);
    }

    /** What is held back is not sent before it is whole. */
    @Override
    public void flushBuffer() throws IOException {
        if (body == null || body.passes) super.flushBuffer();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        forget();
    }

    @Override
    public void reset() {
        super.reset();
        forget();
    }

    @Override
    public void setContentLength(int bytes) {
        if (body == null || body.passes) super.setContentLength(bytes);
    }

    @Override
    public void setContentLengthLong(long bytes) {
        if (body == null || body.passes) super.setContentLengthLong(bytes);
    }

    private void forget() {
        version = null;
        body = null;
    }

    private final class Body extends ServletOutputStream {

        private final ByteArrayOutputStream held = new ByteArrayOutputStream();
        private boolean passes;

        @Override
        public void write(int letter) throws IOException {
            write(new byte[] {(byte) letter}, 0, 1);
        }

        @Override
        public void write(byte[] letters, int offset, int length) throws IOException {
            if (!passes && version == null && held.size() + length > BYTES_MAX) {
                passes = true;
                held.writeTo(getResponse().getOutputStream());
                held.reset();
            }
            if (passes) getResponse().getOutputStream().write(letters, offset, length);
            else held.write(letters, offset, length);
        }

        @Override
        public void flush() throws IOException {
            if (passes) getResponse().getOutputStream().flush();
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("an answer is written by its own thread");
        }
    }
}
