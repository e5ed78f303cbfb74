package org.throughline.query.export;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.throughline.query.list.Format;

/** Lets a browser's address bar ask for a spreadsheet: the parameter {@code format} replaces the header. */
@Component
class AcceptByParameter extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/")
                || !Format.of(request).isExport();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var accept = Format.of(request).mediaType().toString();
        chain.doFilter(
                new HttpServletRequestWrapper(request) {

                    @Override
                    public @Nullable String getHeader(String name) {
                        return HttpHeaders.ACCEPT.equalsIgnoreCase(name) ? accept : super.getHeader(name);
                    }

                    @Override
                    public Enumeration<String> getHeaders(String name) {
                        return HttpHeaders.ACCEPT.equalsIgnoreCase(name)
                                ? Collections.enumeration(List.of(accept))
                                : super.getHeaders(name);
                    }
                },
                response);
    }
}
