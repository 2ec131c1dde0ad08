package io.banyan.campaign.flash;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/** Puts {@link SoldOutFilter} before all others, on the paths of flash sales alone. */
@Configuration(proxyBeanMethods = false)
class SoldOutConfiguration {

    @Bean
    FilterRegistrationBean<SoldOutFilter> soldOutFilter(Sales sales, SoldOut soldOut, JsonMapper json) {
        var registration = new FilterRegistrationBean<>(new SoldOutFilter(sales, soldOut, json));
        registration.addUrlPatterns(SoldOutFilter.PATHS);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
