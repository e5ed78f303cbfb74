package org.throughline.query;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The read side as one import: whoever starts it, alone or beside the write side, brings the stores. */
@Configuration("queryServiceConfiguration")
@ComponentScan
public class QueryServiceConfiguration {}
