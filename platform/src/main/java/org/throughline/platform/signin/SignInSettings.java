package org.throughline.platform.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of sign-in.
 *
 * @param knownPlaceDays how long an address stays a known place of a login after the last right sign-in from there
 */
@ConfigurationProperties("throughline.sign-in")
public record SignInSettings(@DefaultValue("90") int knownPlaceDays) {}
