package org.throughline.web.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import org.throughline.board.account.BrowserSession;

/**
 * Keeps what one page says on the next one, such as "Recorded", in the memory of this process for some minutes. It may be a
 * one-time password, so it is stored nowhere. A restart in between loses it.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
class NoteForNextPage extends AbstractFlashMapManager {

    private static final int SESSIONS_MAX = 10_000;

    private final Cache<String, List<FlashMap>> notes = Caffeine.newBuilder()
            .maximumSize(SESSIONS_MAX)
            .expireAfterWrite(Duration.ofSeconds(getFlashMapTimeout()))
            .build();

    private final Object mutex = new Object();

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        return session()
                .map(notes::getIfPresent)
                .<List<FlashMap>>map(ArrayList::new) // callers change it
                .orElse(null);
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> left, HttpServletRequest request, HttpServletResponse response) {
        session().ifPresent(session -> {
            if (left.isEmpty()) notes.invalidate(session);
            else notes.put(session, List.copyOf(left));
        });
    }

    @Override
    protected Object getFlashMapsMutex(HttpServletRequest request) {
        return mutex;
    }

    private static Optional<String> session() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getDetails() instanceof BrowserSession session
                ? Optional.of(session.id())
                : Optional.empty();
    }
}
