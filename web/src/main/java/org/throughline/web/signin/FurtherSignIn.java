package org.throughline.web.signin;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/**
 * Another way to sign in than with a password.
 *
 * @param name of what users sign in with, for people
 * @param address where it begins
 * @param filters adds its filters to those of the pages
 */
public record FurtherSignIn(String name, String address, Filters filters) {

    public static final String SIGN_IN = PageSecurity.SIGN_IN;

    /** Adds filters. */
    @FunctionalInterface
    public interface Filters {
        void addTo(HttpSecurity http) throws Exception;
    }
}
