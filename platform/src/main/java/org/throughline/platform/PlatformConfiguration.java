package org.throughline.platform;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Event store, web, sign-in and files of every service, as one import. */
@Configuration("platformConfiguration")
@ComponentScan
public class PlatformConfiguration {}
