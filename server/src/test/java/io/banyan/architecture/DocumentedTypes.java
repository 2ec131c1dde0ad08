package io.banyan.architecture;

import io.banyan.identity.Actor;
import io.banyan.identity.Operator;
import io.banyan.identity.Shopper;
import io.banyan.identity.Visitor;
import io.banyan.identity.operator.Login;
import io.banyan.kernel.problem.Problem;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.JsonNode;

/** What the API document says about types that are no records: who asks is no parameter, and every operation may answer a problem. */
@Component
class DocumentedTypes implements OpenApiCustomizer {

    private static final String JSON = org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

    DocumentedTypes() {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class, Visitor.class, Shopper.class, Operator.class, Login.class)
                .replaceWithClass(JsonNode.class, Object.class)
                .replaceWithClass(SseEmitter.class, String.class)
                .replaceWithClass(StreamingResponseBody.class, String.class);
    }

    @Override
    public void customise(OpenAPI document) {
        var components = Optional.ofNullable(document.getComponents()).orElseGet(Components::new);
        document.setComponents(components);
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> {
                    var answers = operation.getResponses();
                    answers.values().forEach(answer -> nameJson(answer.getContent()));
                    answers.addApiResponse("default", problem());
                });
    }

    /** A type of answer that no handler names is JSON. */
    private static void nameJson(@Nullable Content content) {
        if (content != null && content.containsKey("*/*")) {
            content.addMediaType(JSON, content.remove("*/*"));
        }
    }

    private static ApiResponse problem() {
        var schema = new Schema<>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description("Refused or failed")
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }
}
