package org.throughline.platform.signin;

import org.springframework.security.core.userdetails.UserDetails;

/** A user as sign-in sees one. */
public interface SignedInUser extends UserDetails {

    /** Whether somebody else chose the password, so that the user has to replace it before anything else. */
    boolean mustChangePassword();
}
