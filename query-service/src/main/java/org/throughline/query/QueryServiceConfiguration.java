package org.throughline.query;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The query side as one import. The program that imports it provides PostgreSQL and MongoDB. */
@Configuration("queryServiceConfiguration")
@ComponentScan
public class QueryServiceConfiguration {}
