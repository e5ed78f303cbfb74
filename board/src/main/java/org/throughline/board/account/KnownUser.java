package org.throughline.board.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.throughline.domain.Asker;
import org.throughline.platform.signin.SignedInUser;

/**
 * The account of a user, and what it may do at the moment of the request.
 *
 * @param role null if it has none today, so that nobody can sign in with it
 */
record KnownUser(
        Account account, @Nullable Grant role, @Nullable Grant content, boolean oneTimeIsOver) implements SignedInUser {

    private static final long serialVersionUID = 1L;

    static KnownUser of(Account account, LocalDate today, Instant now) {
        return new KnownUser(
                account,
                account.role(today).orElse(null),
                account.content(today).orElse(null),
                account.isOneTimeOver(now));
    }

    /**
     * @throws IllegalStateException for an account without a role, which cannot sign in
     */
    Asker asker() {
        if (role == null || role.role() == null) throw new IllegalStateException("this account has no role today");
        return new Asker(account.login(), role.role(), role.agency());
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return role == null ? List.of() : List.of(new SimpleGrantedAuthority("ROLE_" + role.role()));
    }

    @Override
    public String getPassword() {
        return account.passwordHash();
    }

    @Override
    public String getUsername() {
        return account.login();
    }

    @Override
    public boolean isEnabled() {
        return !account.disabled() && role != null;
    }

    @Override
    public boolean isCredentialsNonExpired() {
        return !oneTimeIsOver;
    }

    @Override
    public boolean mustChangePassword() {
        return account.mustChange();
    }
}
