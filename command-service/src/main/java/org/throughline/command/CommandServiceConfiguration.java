package org.throughline.command;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The write side as one import: whoever starts it, alone or beside the read side, brings the stores. */
@Configuration("commandServiceConfiguration")
@ComponentScan
public class CommandServiceConfiguration {}
