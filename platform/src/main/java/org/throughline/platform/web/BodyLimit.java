package org.throughline.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.throughline.platform.problem.ProblemWriter;

/**
 * Refuses bodies over the limit: at once if Content-Length says so, otherwise when the limit is reached. A form of a page is refused
 * where it is read, by a page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BodyLimit extends OncePerRequestFilter {

    private static final String FILES = "/api/files";

    private final DataSize bodyMax;
    private final DataSize fileMax;
    private final ProblemWriter problems;

    BodyLimit(
            @Value("${throughline.body-max:1MB}") DataSize bodyMax,
            @Value("${throughline.file-max:20MB}") DataSize fileMax,
            ProblemWriter problems) {
        this.bodyMax = bodyMax;
        this.fileMax = fileMax;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long bytesMax = bytesMax(request);
        if (request.getContentLengthLong() > bytesMax && !Uploads.isForm(request))
            problems.write(response, 413, "body-too-large", String.valueOf(new BodyTooLarge(bytesMax).getMessage()));
        else chain.doFilter(new Limited(request, bytesMax), response);
    }

    private long bytesMax(HttpServletRequest request) {
        if (Uploads.isForm(request)) return fileMax.toBytes() + bodyMax.toBytes();
        return (request.getRequestURI().equals(FILES) ? fileMax : bodyMax).toBytes();
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final long bytesMax;

        Limited(HttpServletRequest request, long bytesMax) {
            super(request);
            this.bytesMax = bytesMax;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (getContentLengthLong() > bytesMax) throw new BodyTooLarge(bytesMax);
            return new Counted(super.getInputStream(), bytesMax);
        }
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private final long bytesMax;
        private long read;

        Counted(ServletInputStream body, long bytesMax) {
            this.body = body;
            this.bytesMax = bytesMax;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int more = body.read(into, from, length);
            count(Math.max(more, 0));
            return more;
        }

        private void count(int more) throws BodyTooLarge {
            read += more;
            if (read > bytesMax) throw new BodyTooLarge(bytesMax);
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
