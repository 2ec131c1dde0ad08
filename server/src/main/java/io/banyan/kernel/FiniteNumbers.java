package io.banyan.kernel;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.NumberDeserializers.DoubleDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Refuses numbers that are not finite wherever JSON is read: the text "Infinity", and 1e999. */
@Component
class FiniteNumbers extends SimpleModule {

    private static final long serialVersionUID = 1L;

    FiniteNumbers() {
        super("finite-numbers");
        addDeserializer(Double.class, new Finite(Double.class, null));
        addDeserializer(Double.TYPE, new Finite(Double.TYPE, 0.0));
    }

    private static final class Finite extends DoubleDeserializer {

        Finite(Class<Double> type, @Nullable Double ofNull) {
            super(type, ofNull);
        }

        @Override
        public @Nullable Double deserialize(JsonParser parser, DeserializationContext context) {
            var number = super.deserialize(parser, context);
            if (number != null && !Double.isFinite(number)) {
                throw context.weirdNumberException(number, Double.class, "must be finite");
            }
            return number;
        }
    }
}
