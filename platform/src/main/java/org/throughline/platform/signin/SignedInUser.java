package org.throughline.platform.signin;

import org.springframework.security.core.userdetails.UserDetails;

/** A user as sign-in sees one. */
public interface SignedInUser extends UserDetails {

    /** Whether the password was set by an administrator and the user must replace it first. */
    boolean mustChangePassword();
}
