package org.throughline.platform.attachment;

import java.io.File;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of uploads, and the disk that they need. */
@Configuration("attachmentConfiguration")
@EnableConfigurationProperties(FileSettings.class)
class AttachmentConfiguration {

    /** The fuller one of the disks of the data directory and of temporary files. A served database has its own disk. */
    @Bean
    @ConditionalOnMissingBean
    DiskSpace diskSpace(@Value("${throughline.data:}") String data, @Value("${java.io.tmpdir}") String temporary) {
        return () -> Stream.of(data, temporary)
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory).toFile())
                .filter(File::exists)
                .mapToLong(File::getUsableSpace)
                .min()
                .orElse(Long.MAX_VALUE);
    }
}
