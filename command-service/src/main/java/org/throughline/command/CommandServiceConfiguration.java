package org.throughline.command;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Imports the whole write side. The program that starts it brings the stores. */
@Configuration("commandServiceConfiguration")
@ComponentScan
public class CommandServiceConfiguration {}
