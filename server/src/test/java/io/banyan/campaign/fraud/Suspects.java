package io.banyan.campaign.fraud;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.Browser;
import io.banyan.Site;
import io.banyan.campaign.Fair;
import io.banyan.trade.Shopping;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** People who share more than they should, and what the risk desk sees of them. */
final class Suspects {

    private final Site site;
    private final Fair fair;

    Suspects(Site site, Fair fair) {
        this.site = site;
        this.fair = fair;
    }

    Browser onDevice(String device) {
        return site.visitor(Map.of("Banyan-Device", device));
    }

    Browser fromAddress(String address) {
        return site.visitor(Map.of("X-Forwarded-For", address));
    }

    Site.Person inviter(Browser browser) {
        return site.signUp(browser, Map.of());
    }

    /** Somebody who signs up by an invitation. */
    Site.Person invited(Browser browser, Site.Person inviter, UUID campaign) {
        return site.signUp(browser, Map.of("shareCode", fair.invitation(inviter, campaign)));
    }

    /** Pays with a card of this number. */
    void payWith(Browser browser, String order, String card) {
        var page = browser.post(
                        "/api/orders/" + order + "/payment",
                        Map.of("provider", "sandbox"),
                        Map.of("Idempotency-Key", Fair.key()))
                .ok()
                .body()
                .path("payUrl")
                .asString();
        Shopping.press(browser, page, "pay?card=" + card);
    }

    List<JsonNode> reviewsOf(Site.Person person) {
        return fair
                .console()
                .get("/api/console/risk/reviews?person=" + person.id())
                .ok()
                .body()
                .path("items")
                .values()
                .stream()
                .map(item -> item.path("review"))
                .toList();
    }

    /** The one review in which this person is to get a reward, once it is there. */
    JsonNode review(Site.Person person) {
        eventually(() -> assertThat(own(person)).hasSize(1));
        return own(person).getFirst();
    }

    private List<JsonNode> own(Site.Person person) {
        return reviewsOf(person).stream()
                .filter(review ->
                        review.path("personId").asString().equals(person.id().toString()))
                .toList();
    }

    static List<String> rules(JsonNode review) {
        return review.path("reasons").values().stream()
                .map(reason -> reason.path("rule").asString())
                .toList();
    }

    Browser.Answer decide(Browser operator, String verdict, Object... reviews) {
        return operator.post(
                "/api/console/risk/decisions",
                Map.of("reviews", List.of(reviews), "verdict", verdict, "note", "looked at it"));
    }

    static String id(JsonNode review) {
        return review.path("id").asString();
    }
}
