package org.throughline.platform.limits;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** A response whose body has to be taken at a {@link Pace}. */
final class PacedResponse extends HttpServletResponseWrapper {

    private final Pace pace;
    private @Nullable PacedOutput output;
    private @Nullable PrintWriter writer;

    PacedResponse(HttpServletResponse response, Pace pace) {
        super(response);
        this.pace = pace;
    }

    /** Whether the client was too slow, and the rest of the answer is missing. */
    boolean isCutOff() {
        return output != null && output.isTooSlow();
    }

    /** Sends what the writer still has: the server does not know of this writer. */
    void finish() {
        if (writer == null || output == null) return;
        output.end();
        writer.flush();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (output == null) output = new PacedOutput(super.getOutputStream(), pace);
        return output;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            setCharacterEncoding(getCharacterEncoding());
            writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), getCharacterEncoding()));
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (writer != null) writer.flush();
        super.flushBuffer();
    }
}
