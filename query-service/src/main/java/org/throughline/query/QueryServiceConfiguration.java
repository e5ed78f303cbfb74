package org.throughline.query;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The query side as one import. The program that imports it brings the stores. */
@Configuration("queryServiceConfiguration")
@ComponentScan
public class QueryServiceConfiguration {}
