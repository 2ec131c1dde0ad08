package io.banyan.campaign.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.campaign.Campaign;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.ProductCard;
import io.banyan.identity.People;
import io.banyan.identity.PersonSummary;
import io.banyan.identity.Shopper;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.page.Cursor;
import io.banyan.kernel.page.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a shopper is told in the shop. Everybody sees what was told to them and nothing else. */
@RestController
@RequestMapping("/api/me/notices")
class NoticeController {

    /**
     * One message.
     *
     * @param read whether it was marked as read
     * @param campaignTitleZh the campaign it is about, in Chinese; absent where it is about none
     * @param campaignTitleEn the same in English
     * @param subjectId what it leads to, by its kind a bargain, a packet, an order, a coupon or a withdrawal
     * @param labelZh what it is about, such as the prize or the coupon
     * @param productTitle what the group buys, in the reader's language
     * @param friend the name of who joined my group or helped me
     * @param missing how many people the group or the bargain lacks; 0 when it has enough, and more only lower the price. Of
     *     coupons how many expire
     * @param expiresAt until when they can join, or the coupon can be used
     * @param amount what was refunded, rewarded, taken back, paid or cut
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NoticeView(
            UUID id,
            NoticeKind kind,
            Instant at,
            boolean read,
            @Nullable UUID campaignId,
            @Nullable Mechanic mechanic,
            @Nullable String campaignTitleZh,
            @Nullable String campaignTitleEn,
            @Nullable UUID subjectId,
            @Nullable String labelZh,
            @Nullable String labelEn,
            @Nullable UUID groupId,
            @Nullable UUID productId,
            @Nullable String productTitle,
            @Nullable String friend,
            @Nullable Integer missing,
            @Nullable Instant expiresAt,
            @Nullable Money amount) {}

    /** How many messages were not read yet. */
    record UnreadNotices(int count) {}

    /**
     * What was read.
     *
     * @param upTo this message and all before it; without it all there are
     */
    record NoticesRead(@Nullable UUID upTo) {}

    private final NoticeRows rows;
    private final Campaigns campaigns;
    private final Catalog catalog;
    private final People people;
    private final Clock clock;

    NoticeController(NoticeRows rows, Campaigns campaigns, Catalog catalog, People people, Clock clock) {
        this.rows = rows;
        this.campaigns = campaigns;
        this.catalog = catalog;
        this.people = people;
        this.clock = clock;
    }

    @Operation(summary = "What I was told of my groups and rewards, the latest first")
    @GetMapping
    Page<NoticeView> latest(
            Shopper shopper,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit,
            Locale locale) {
        var before = after == null ? null : Cursor.decode(after, 1).id(0);
        var size = Page.limit(limit);
        var page = Page.of(rows.of(shopper.personId(), before, size + 1), size, row -> Cursor.encode(row.id()));
        return page.map(views(page.items(), locale));
    }

    @Operation(summary = "How many messages I have not read")
    @GetMapping("/unread")
    UnreadNotices unread(Shopper shopper) {
        return new UnreadNotices(rows.unread(shopper.personId()));
    }

    @Operation(summary = "Mark my messages as read")
    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(Shopper shopper, @RequestBody(required = false) @Nullable NoticesRead read) {
        rows.read(shopper.personId(), read == null ? null : read.upTo(), clock.instant());
    }

    private Function<NoticeRows.Stored, NoticeView> views(List<NoticeRows.Stored> page, Locale locale) {
        var told = new HashMap<UUID, Campaign>();
        ids(page, Notice::campaignId).forEach(id -> told.put(id, campaigns.get(id)));
        var products = catalog.cards(ids(page, Notice::productId), locale);
        var friends = people.summaries(ids(page, Notice::friendId));
        return row -> view(row, told, products, friends);
    }

    private static List<UUID> ids(List<NoticeRows.Stored> page, Function<Notice, @Nullable UUID> id) {
        return page.stream()
                .map(row -> id.apply(row.notice()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static NoticeView view(
            NoticeRows.Stored row,
            Map<UUID, Campaign> campaigns,
            Map<UUID, ProductCard> products,
            Map<UUID, PersonSummary> friends) {
        var notice = row.notice();
        var campaign = notice.campaignId() == null ? null : campaigns.get(notice.campaignId());
        var product = notice.productId() == null ? null : products.get(notice.productId());
        var friend = notice.friendId() == null ? null : friends.get(notice.friendId());
        return new NoticeView(
                row.id(),
                notice.kind(),
                notice.at(),
                row.read(),
                notice.campaignId(),
                campaign == null ? null : campaign.mechanic(),
                campaign == null ? null : campaign.spec().titleZh(),
                campaign == null ? null : campaign.spec().titleEn(),
                notice.topic().subjectId(),
                notice.topic().zh(),
                notice.topic().en(),
                notice.groupId(),
                notice.productId(),
                product == null ? null : product.title(),
                friend == null ? null : friend.nickname(),
                notice.missing(),
                notice.expiresAt(),
                notice.amount());
    }
}
