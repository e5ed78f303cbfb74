package org.throughline.platform.access;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of the record of access. */
@Configuration("accessRecordConfiguration")
@EnableConfigurationProperties(AccessSettings.class)
class AccessConfiguration {}
