package org.waymark.transfer.web;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How large a file may be that comes in: a full Common Transfer File of a large school with room to spare. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class UploadConfiguration {

    static final long LARGEST_FILE = 64L * 1024 * 1024;
    private static final long LARGEST_REQUEST = LARGEST_FILE + 4L * 1024 * 1024;
    private static final int IN_MEMORY = 1024 * 1024;

    @Bean
    MultipartConfigElement uploads() {
        return new MultipartConfigElement("", LARGEST_FILE, LARGEST_REQUEST, IN_MEMORY);
    }
}
