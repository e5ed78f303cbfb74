package org.throughline.platform.disk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.throughline.platform.problem.ProblemWriter;
import org.throughline.platform.problem.Refused;
import org.throughline.platform.web.Uploads;

/** Refuses what the disk has no room for, after sign-in and before a body is received. */
@Component
@Order(DiskFilter.AFTER_SIGN_IN)
class DiskFilter extends OncePerRequestFilter {

    /** Before the filter that receives bodies. */
    static final int AFTER_SIGN_IN = -95;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final DiskSpace disk;
    private final ProblemWriter problems;

    DiskFilter(DiskSpace disk, ProblemWriter problems) {
        this.disk = disk;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (Uploads.is(request)) disk.allowUpload();
            else disk.allowDecision();
        } catch (Refused refused) {
            problems.write(response, refused);
            return;
        }
        chain.doFilter(request, response);
    }
}
