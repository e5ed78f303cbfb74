package org.throughline.command;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The command side as one import. The program that imports it provides the stores. */
@Configuration("commandServiceConfiguration")
@ComponentScan
public class CommandServiceConfiguration {}
