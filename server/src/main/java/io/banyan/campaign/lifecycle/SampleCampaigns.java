package io.banyan.campaign.lifecycle;

import io.banyan.campaign.CampaignState;
import io.banyan.campaign.engine.Sample;
import io.banyan.campaign.lifecycle.Lifecycle.Author;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.ProductSummary;
import io.banyan.catalog.SkuSnapshot;
import io.banyan.identity.ImportedPerson;
import io.banyan.identity.People;
import io.banyan.kernel.setting.Settings;
import io.banyan.kernel.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Starts campaigns of every mechanic in an installation that asks for the sample shop ({@code banyan.sample=shop}), once
 * for all nodes and starts. They go through the same life as an operator's campaigns.
 */
@Component
class SampleCampaigns {

    /** After the goods of the sample. */
    private static final int ORDER = 200;

    private static final Logger log = LoggerFactory.getLogger(SampleCampaigns.class);
    private static final String MARK = "campaign.sample";
    private static final Author AUTHOR = new Author("sample", true);

    private final boolean wanted;
    private final List<Sample> samples;
    private final Lifecycle lifecycle;
    private final Edits edits;
    private final Catalog catalog;
    private final People people;
    private final Settings settings;
    private final Transactions transactions;
    private final Clock clock;

    SampleCampaigns(
            @Value("${banyan.sample:none}") String sample,
            List<Sample> samples,
            Lifecycle lifecycle,
            Edits edits,
            Catalog catalog,
            People people,
            Settings settings,
            Transactions transactions,
            Clock clock) {
        this.wanted = sample.equals("shop");
        this.samples = samples;
        this.lifecycle = lifecycle;
        this.edits = edits;
        this.catalog = catalog;
        this.people = people;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Order(ORDER)
    @EventListener(ApplicationStartedEvent.class)
    void startOnce() {
        if (wanted) {
            start();
        }
    }

    /** Starts the campaigns unless that was done before; without the sample's goods there is nothing to offer. */
    void start() {
        transactions.run(() -> {
            if (settings.find(MARK, String.class).isPresent()) {
                return;
            }
            var shelf = new Stand();
            var plans = samples.stream()
                    .flatMap(sample -> sample.campaigns(shelf).stream().map(spec -> new Plan(sample, spec)))
                    .sorted(Comparator.comparing(plan -> plan.spec().mechanic()))
                    .toList();
            var goods = plans.stream().anyMatch(plan -> !plan.spec().products().isEmpty());
            if (goods && settings.putFirst(MARK, "made")) {
                plans.forEach(plan -> plan.sample().begun(run(plan.spec()), shelf));
                log.info("Started {} sample campaigns", plans.size());
            }
        });
    }

    private record Plan(Sample sample, CampaignSpec spec) {}

    private UUID run(CampaignSpec spec) {
        var id = edits.draft(spec, AUTHOR).id();
        for (var state : List.of(CampaignState.IN_REVIEW, CampaignState.APPROVED, CampaignState.RUNNING)) {
            lifecycle.move(id, state, AUTHOR, null);
        }
        return id;
    }

    private final class Stand implements Sample.Shelf {

        private final Instant now = clock.instant();

        @Override
        public Optional<ProductSummary> product(String... codes) {
            return catalog.skusByCode(List.of(codes)).values().stream()
                    .findFirst()
                    .map(SkuSnapshot::productId)
                    .flatMap(catalog::product);
        }

        @Override
        public UUID person(String nickname) {
            var made = people.importPeople(List.of(new ImportedPerson("sample", nickname, nickname, null, now)));
            return Objects.requireNonNull(made.get(nickname));
        }

        @Override
        public Instant now() {
            return now;
        }
    }
}
