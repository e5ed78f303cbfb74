package org.throughline.platform.attachment;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Settings of uploads. */
@Configuration("attachmentConfiguration")
@EnableConfigurationProperties(FileSettings.class)
class AttachmentConfiguration {}
