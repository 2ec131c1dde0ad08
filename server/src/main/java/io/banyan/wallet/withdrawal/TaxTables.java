package io.banyan.wallet.withdrawal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tables of tax that come with Banyan, each with the rule it was taken from. */
@Component
class TaxTables {

    private final List<TaxTable> tables;

    TaxTables(JsonMapper json) {
        try (var stream = new ClassPathResource("wallet/tax-tables.json").getInputStream()) {
            tables = List.copyOf(json.readValue(stream, new TypeReference<List<TaxTable>>() {}));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    List<TaxTable> all() {
        return tables;
    }
}
