package io.banyan.architecture;

import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names operations after their controller and method, so that a new one changes the name of no other. */
@Configuration(proxyBeanMethods = false)
class OperationNames {

    @Bean
    GlobalOperationCustomizer namesOfOperations() {
        return (operation, handler) -> {
            var controller = handler.getBeanType().getSimpleName().replaceFirst("Controller$", "");
            var method = handler.getMethod().getName();
            operation.setOperationId(Character.toLowerCase(controller.charAt(0))
                    + controller.substring(1)
                    + Character.toUpperCase(method.charAt(0))
                    + method.substring(1));
            return operation;
        };
    }
}
