package org.throughline.board.account;

import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.throughline.platform.signin.SignedInUser;

/** The account of a signed-in user. */
record KnownUser(Account account) implements SignedInUser {

    private static final long serialVersionUID = 1L;

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + account.role()));
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
        return !account.disabled();
    }

    @Override
    public boolean mustChangePassword() {
        return account.mustChange();
    }
}
