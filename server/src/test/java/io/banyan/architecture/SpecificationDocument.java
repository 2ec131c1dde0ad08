package io.banyan.architecture;

import io.banyan.campaign.specification.Section;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import java.util.Comparator;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the sections of all mechanics into the API document, where a specification is described. */
@Configuration(proxyBeanMethods = false)
class SpecificationDocument {

    @Bean
    OpenApiCustomizer sectionsOfSpecifications(List<Section> sections) {
        return document -> sections.stream()
                .sorted(Comparator.comparing(Section::mechanic))
                .forEach(section -> {
                    var resolved = ModelConverters.getInstance(true)
                            .resolveAsResolvedSchema(new AnnotatedType(section.type()).resolveAsRef(true));
                    resolved.referencedSchemas.forEach(document.getComponents()::addSchemas);
                    document.getComponents()
                            .getSchemas()
                            .get("CampaignSpec")
                            .addProperty(section.name(), resolved.schema);
                });
    }
}
