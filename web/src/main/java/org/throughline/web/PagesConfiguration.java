package org.throughline.web;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The pages as one import, beside both sides' own. Their beans have the names of their classes with the package, because a page is
 * often called after the controller of the API that it asks.
 */
@Configuration("pagesConfiguration")
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class PagesConfiguration {}
