package io.banyan.campaign.community;

import io.banyan.campaign.Campaigns;
import io.banyan.campaign.community.CommunitySpec.CommunityItem;
import io.banyan.campaign.engine.Sample;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.catalog.ProductSummary;
import io.banyan.kernel.id.Ids;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Pineapple cakes for the neighbourhood: two pick-up points, a round at each. */
@Component
class CommunitySample implements Sample {

    private static final int LONGEST_HOURS = 336;

    private final Campaigns campaigns;
    private final PickupPoints points;
    private final Rounds rounds;
    private final Ids ids;

    CommunitySample(Campaigns campaigns, PickupPoints points, Rounds rounds, Ids ids) {
        this.campaigns = campaigns;
        this.points = points;
        this.rounds = rounds;
        this.ids = ids;
    }

    @Override
    public List<CampaignSpec> campaigns(Shelf shelf) {
        return shelf.product("SNK-PINE", "SNK-PINE-1").map(CommunitySample::campaign).stream()
                .toList();
    }

    private static CampaignSpec campaign(ProductSummary product) {
        var items = product.skus().stream()
                .map(sku -> new CommunityItem(sku.skuId(), Sample.part(sku.price(), 7_500)))
                .toList();
        return CampaignSpec.of(
                Mechanic.COMMUNITY_PURCHASE,
                "邻里团购：凤梨酥",
                "Neighbours together: pineapple cakes",
                Sample.yuan(20_000),
                new CommunitySpec(product.productId(), items, 10, LONGEST_HOURS, 1_000, 5));
    }

    @Override
    public void begun(UUID campaignId, Shelf shelf) {
        round(
                campaignId,
                shelf,
                "陈姨",
                Duration.ofDays(3),
                new PickupPoint(
                        ids.next(), "榕荫里便利店", "浙江省 杭州市 西湖区", "文三路 90 号", "0571-88880090", "每天 8:00–21:00", true));
        round(
                campaignId,
                shelf,
                "老周",
                Duration.ofHours(LONGEST_HOURS),
                new PickupPoint(
                        ids.next(), "湖畔小区物业", "浙江省 杭州市 上城区", "湖滨路 18 号", "0571-87770018", "每天 9:00–18:00", true));
    }

    private void round(UUID campaignId, Shelf shelf, String leader, Duration window, PickupPoint point) {
        var person = shelf.person(leader);
        points.save(point);
        points.addLeader(point.id(), person);
        rounds.open(campaigns.get(campaignId), point.id(), shelf.now().plus(window), person);
    }
}
