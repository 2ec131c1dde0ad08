package io.banyan.kernel.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes identifiers that sort by the time of their making (UUID version 7, RFC 9562), so that new rows land at
 * the end of their index.
 */
@Component
public class Ids {

    private final NoArgGenerator generator = Generators.timeBasedEpochGenerator();

    public UUID next() {
        return generator.generate();
    }
}
