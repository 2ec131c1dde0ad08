package io.banyan.campaign.flash;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.flash.FlashSaleView.FlashOrderView;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.identity.Actor;
import io.banyan.identity.Allowed;
import io.banyan.identity.ContactAddress;
import io.banyan.identity.Role;
import io.banyan.identity.Shopper;
import io.banyan.kernel.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Flash sales in the shop and on their boards. */
@RestController
class FlashController {

    private final Campaigns campaigns;
    private final Rush rush;
    private final ClaimRows claims;
    private final FlashViews views;
    private final FlashBoards boards;

    FlashController(Campaigns campaigns, Rush rush, ClaimRows claims, FlashViews views, FlashBoards boards) {
        this.campaigns = campaigns;
        this.rush = rush;
        this.claims = claims;
        this.views = views;
        this.boards = boards;
    }

    /**
     * An order in a flash sale.
     *
     * @param shareCode the link by which they came
     */
    record FlashOrderRequest(
            @Min(1) @Max(999) int quantity,
            @NotNull @Valid FlashDelivery address,
            @Nullable @Size(max = 40) String shareCode) {}

    /** Where the goods go. */
    record FlashDelivery(
            @NotBlank @Size(max = 60) String name,
            @NotBlank @Size(max = 30) String phone,
            @NotBlank @Size(max = 120) String region,
            @NotBlank @Size(max = 200) String street) {

        ContactAddress contact() {
            return new ContactAddress(name.strip(), phone.strip(), region.strip(), street.strip());
        }
    }

    @Operation(summary = "A flash sale: when it opens, what is left, and my orders in it")
    @GetMapping("/api/flash-sales/{campaignId}")
    FlashSaleView find(@PathVariable UUID campaignId, Actor actor, Locale reader) {
        var personId = actor instanceof Shopper shopper ? shopper.personId() : null;
        return views.of(visible(campaignId), personId, reader);
    }

    /** Orders; durable when it answers. The order to pay stands soon after, see {@code orderId} of the view. */
    @Operation(summary = "Order in a flash sale; answered when it is durable")
    @PostMapping("/api/flash-sales/{campaignId}/items/{skuId}/orders")
    @ResponseStatus(HttpStatus.CREATED)
    FlashOrderView order(
            @PathVariable UUID campaignId,
            @PathVariable UUID skuId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody FlashOrderRequest request,
            Shopper shopper) {
        var wish = new Wish(
                campaignId, skuId, request.quantity(), request.address().contact(), request.shareCode());
        return views.accepted(rush.order(wish, new Buyer(shopper.personId(), shopper.visitorId()), key), skuId);
    }

    @Operation(summary = "One of my orders in a flash sale")
    @GetMapping("/api/flash-sales/orders/{id}")
    FlashOrderView mine(@PathVariable UUID id, Shopper shopper) {
        return claims.find(id)
                .filter(claim -> claim.personId().equals(shopper.personId()))
                .map(views::order)
                .orElseThrow(() -> new ProblemException(FlashProblem.NOT_FOUND));
    }

    @Operation(summary = "How a flash sale sells")
    @GetMapping("/api/console/campaigns/{id}/flash-sale")
    @Allowed({Role.GROWTH, Role.ANALYST, Role.MERCHANDISER})
    FlashBoard board(@PathVariable UUID id, Locale reader) {
        return boards.of(flashSale(id), reader);
    }

    private Campaign visible(UUID id) {
        var campaign = flashSale(id);
        if (!campaign.state().visible()) {
            throw new ProblemException(FlashProblem.NOT_FOUND);
        }
        return campaign;
    }

    private Campaign flashSale(UUID id) {
        return campaigns.find(id, Mechanic.FLASH_SALE).orElseThrow(() -> new ProblemException(FlashProblem.NOT_FOUND));
    }
}
