package io.banyan.campaign.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.campaign.CampaignState;
import io.banyan.campaign.specification.CampaignSpec;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

class ReviewTest {

    @Test
    void publishedSchemaNamesExactlyTheFieldsOfTheSpecification() throws Exception {
        try (var file = new ClassPathResource("campaign/campaign-spec.schema.json").getInputStream()) {
            var schema = JsonMapper.shared().readTree(file);
            var described = new TreeSet<>(schema.path("properties").propertyNames());
            var written = new TreeSet<>(Arrays.stream(CampaignSpec.class.getRecordComponents())
                    .map(component -> component.getName())
                    .toList());
            assertThat(described).isEqualTo(written);
        }
    }

    @Test
    void everyStateIsReachableAndOnlySettledIsFinal() {
        var seen = EnumSet.of(CampaignState.DRAFT);
        for (int i = 0; i < CampaignState.values().length; i++) {
            for (var state : EnumSet.copyOf(seen)) {
                seen.addAll(state.next());
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(CampaignState.values());
        for (var state : CampaignState.values()) {
            assertThat(state.next().isEmpty()).isEqualTo(state == CampaignState.SETTLED);
        }
    }
}
