package io.banyan.campaign.specification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of specifications: what all have in common, and the section of each mechanic. */
@Component
public class SpecificationSchema {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ObjectNode schema;

    SpecificationSchema(List<Section> sections) {
        this.schema = read("campaign-spec");
        var ordered = sections.stream()
                .sorted(Comparator.comparing(Section::mechanic))
                .toList();
        var mechanics = schema.withObject("/properties/mechanic").putArray("enum");
        var rules = schema.putArray("allOf");
        for (var section : ordered) {
            mechanics.add(section.mechanic().name());
            schema.withObject("/properties").putObject(section.name()).put("$ref", "#/$defs/" + section.name());
            schema.withObject("/$defs").set(section.name(), read(section.name()));
            rules.add(rule(section, ordered));
        }
    }

    /** The schema as a document. */
    public String text() {
        return JSON.writeValueAsString(schema);
    }

    /** The section of the mechanic is required, and no other allowed. */
    private static ObjectNode rule(Section section, List<Section> all) {
        var rule = JSON.createObjectNode();
        rule.withObject("/if/properties/mechanic")
                .put("const", section.mechanic().name());
        var then = rule.putObject("then");
        then.putArray("required").add(section.name());
        var none = then.putObject("properties");
        all.stream().filter(other -> !other.equals(section)).forEach(other -> none.put(other.name(), false));
        return rule;
    }

    private static ObjectNode read(String name) {
        try (var file = new ClassPathResource("campaign/" + name + ".schema.json").getInputStream()) {
            return (ObjectNode) JSON.readTree(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
