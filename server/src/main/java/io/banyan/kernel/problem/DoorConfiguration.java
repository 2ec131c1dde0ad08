package io.banyan.kernel.problem;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.json.JsonMapper;

/** Puts {@link RefusedAtTheDoor} behind the framework's own page of errors, so that it speaks first. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    @Bean
    @Order
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheWebServer(JsonMapper json) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new RefusedAtTheDoor(json)));
    }
}
