package org.throughline.web;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The pages as one import, beside both sides' own. */
@Configuration("pagesConfiguration")
@ComponentScan
public class PagesConfiguration {}
