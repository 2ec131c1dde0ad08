package io.banyan.site;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves what the web build made. Files under {@code assets/} carry a hash of their content in their names and are kept
 * for ever; everything else is asked for again and answered by its hash, because a new release keeps the names and the
 * times of its files.
 */
@Configuration(proxyBeanMethods = false)
class PageResources implements WebMvcConfigurer {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl ASK_AGAIN = CacheControl.noCache();

    private final ContentHashes hashes = new ContentHashes();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**", "/console/assets/**")
                .addResourceLocations("classpath:/static/assets/", "classpath:/static/console/assets/")
                .setCacheControl(FOR_EVER)
                .setUseLastModified(false);
        registry.addResourceHandler("/console/**")
                .addResourceLocations("classpath:/static/console/")
                .setCacheControl(ASK_AGAIN)
                .setUseLastModified(false)
                .setEtagGenerator(hashes::of)
                .resourceChain(false)
                .addResolver(new ClientRoutes());
        registry.addResourceHandler("/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(ASK_AGAIN)
                .setUseLastModified(false)
                .setEtagGenerator(hashes::of)
                .resourceChain(false)
                .addResolver(new ClientRoutes());
    }
}
