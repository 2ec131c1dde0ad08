package io.banyan.campaign.specification;

import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.module.SimpleModule;

/** Writes a specification as its document and reads it back: the terms stand under the name of the mechanic's section. */
@Component
class SpecificationJson extends SimpleModule {

    private static final long serialVersionUID = 1L;

    SpecificationJson(List<Section> sections) {
        super("campaign-specification");
        var types = new EnumMap<Mechanic, Class<? extends Terms>>(Mechanic.class);
        sections.forEach(section -> types.put(section.mechanic(), section.type()));
        addDeserializer(CampaignSpec.class, new Reading(types));
        addSerializer(CampaignSpec.class, new Writing());
    }

    private static final class Reading extends ValueDeserializer<CampaignSpec> {

        private final Map<Mechanic, Class<? extends Terms>> types;

        Reading(Map<Mechanic, Class<? extends Terms>> types) {
            this.types = types;
        }

        @Override
        public CampaignSpec deserialize(JsonParser parser, DeserializationContext context) {
            var document = new Document(context.readTree(parser), parser, context);
            var mechanic = document.required("mechanic", Mechanic.class);
            var type = types.get(mechanic);
            if (type == null) {
                throw document.mismatch("there is no mechanic " + mechanic + " here");
            }
            for (var other : Mechanic.values()) {
                if (other != mechanic && document.has(other.section())) {
                    throw document.mismatch(other.section() + " does not belong to a campaign of " + mechanic);
                }
            }
            return new CampaignSpec(
                    mechanic,
                    document.text("titleZh"),
                    document.text("titleEn"),
                    document.optional("startsAt", Instant.class),
                    document.optional("endsAt", Instant.class),
                    document.text("timeZone"),
                    document.required("budget", Money.class),
                    document.orStandard("caps", Caps.class, Caps.NONE),
                    document.orStandard("attribution", AttributionRule.class, AttributionRule.STANDARD),
                    document.orStandard("combinable", Boolean.class, false),
                    document.optional(mechanic.section(), type),
                    document.orStandard("lawPack", String.class, "cn"));
        }
    }

    /** The fields of a document. */
    private record Document(JsonNode tree, JsonParser parser, DeserializationContext context) {

        Document {
            if (!tree.isObject()) {
                throw MismatchedInputException.from(parser, CampaignSpec.class, "a specification is an object");
            }
        }

        boolean has(String field) {
            return tree.hasNonNull(field);
        }

        <T> @Nullable T optional(String field, Class<T> type) {
            try {
                return has(field) ? context.readTreeAsValue(tree.get(field), type) : null;
            } catch (MismatchedInputException wrong) {
                wrong.prependPath(CampaignSpec.class, field);
                throw wrong;
            }
        }

        <T> T orStandard(String field, Class<T> type, T standard) {
            var found = optional(field, type);
            return found == null ? standard : found;
        }

        <T> T required(String field, Class<T> type) {
            var found = optional(field, type);
            if (found == null) {
                throw mismatch(field + " is missing");
            }
            return found;
        }

        /** A text; absent as the empty one, but for the zone, whose absence means the usual one. */
        String text(String field) {
            return orStandard(field, String.class, field.equals("timeZone") ? "Asia/Shanghai" : "");
        }

        MismatchedInputException mismatch(String message) {
            return MismatchedInputException.from(parser, CampaignSpec.class, message);
        }
    }

    private static final class Writing extends ValueSerializer<CampaignSpec> {

        @Override
        public void serialize(CampaignSpec spec, JsonGenerator generator, SerializationContext context) {
            generator.writeStartObject();
            generator.writePOJOProperty("mechanic", spec.mechanic());
            generator.writeStringProperty("titleZh", spec.titleZh());
            generator.writeStringProperty("titleEn", spec.titleEn());
            optional(generator, "startsAt", spec.startsAt());
            optional(generator, "endsAt", spec.endsAt());
            generator.writeStringProperty("timeZone", spec.timeZone());
            generator.writePOJOProperty("budget", spec.budget());
            generator.writePOJOProperty("caps", spec.caps());
            generator.writePOJOProperty("attribution", spec.attribution());
            generator.writeBooleanProperty("combinable", spec.combinable());
            optional(generator, spec.mechanic().section(), spec.terms());
            generator.writeStringProperty("lawPack", spec.lawPack());
            generator.writeEndObject();
        }

        private static void optional(JsonGenerator generator, String field, @Nullable Object value) {
            if (value != null) {
                generator.writePOJOProperty(field, value);
            }
        }
    }
}
