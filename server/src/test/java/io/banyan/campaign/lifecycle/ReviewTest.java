package io.banyan.campaign.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Site;
import io.banyan.campaign.CampaignState;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.campaign.specification.Section;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@BanyanTest
class ReviewTest {

    @Autowired
    Site site;

    @Autowired
    List<Section> sections;

    @Test
    void publishedSchemaNamesExactlyTheFieldsOfTheSpecification() {
        var schema = site.machine().get("/api/console/campaigns/schema").ok().body();
        var expected = components(CampaignSpec.class);
        expected.remove("terms");
        sections.forEach(section -> expected.add(section.name()));
        assertThat(named(schema)).isEqualTo(expected);
        for (var section : sections) {
            assertThat(named(schema.path("$defs").path(section.name())))
                    .as(section.name())
                    .isEqualTo(components(section.type()));
        }
    }

    private static Set<String> named(JsonNode schema) {
        return new TreeSet<>(schema.path("properties").propertyNames());
    }

    private static Set<String> components(Class<?> type) {
        var names = new TreeSet<String>();
        Arrays.stream(type.getRecordComponents()).forEach(component -> names.add(component.getName()));
        return names;
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
