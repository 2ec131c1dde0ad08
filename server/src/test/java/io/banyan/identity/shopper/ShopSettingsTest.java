package io.banyan.identity.shopper;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Eventually;
import io.banyan.Race;
import io.banyan.Site;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class ShopSettingsTest {

    @Autowired
    Site site;

    private Map<String, Object> settings() {
        var now = site.machine().get("/api/console/settings").ok().body();
        var settings = new HashMap<String, Object>();
        settings.put("name", now.path("name").asString());
        settings.put("currency", now.path("currency").asString());
        settings.put("timeZone", now.path("timeZone").asString());
        settings.put("orderTimeoutMinutes", now.path("orderTimeoutMinutes").asInt());
        settings.put("returnWindowDays", now.path("returnWindowDays").asInt());
        settings.put("version", now.path("version").asInt());
        return settings;
    }

    @Test
    void letsOneOfTwoWhoChangeTheSameVersionWin() {
        var settings = settings();

        var results = Race.run(
                4,
                i -> () -> site.machine().put("/api/console/settings", settings).status());

        assertThat(results.stream().filter(result -> result.equals(new Race.Result.Done<>(200))))
                .hasSize(1);
        assertThat(results.stream().filter(result -> result.equals(new Race.Result.Done<>(412))))
                .hasSize(3);
        Eventually.eventually(() -> assertThat(
                        site.machine().put("/api/console/settings", settings()).status())
                .isEqualTo(200));
    }

    @Test
    void refusesMoneyAndTimeThatDoNotExist() {
        var settings = settings();
        settings.put("currency", "ZZZ");
        assertThat(site.machine()
                        .put("/api/console/settings", settings)
                        .body()
                        .path("fields")
                        .path(0)
                        .path("field")
                        .asString())
                .isEqualTo("currency");
        settings.put("currency", "CNY");
        settings.put("timeZone", "Mars/Olympus");
        assertThat(site.machine().put("/api/console/settings", settings).status())
                .isEqualTo(400);
    }

    @Test
    void tellsEveryPageWhatShopThisIs() {
        var shop = site.visitor().get("/api/shop").ok().body();

        assertThat(shop.path("name").asString()).isNotBlank();
        assertThat(shop.path("currency").asString()).hasSize(3);
        assertThat(shop.path("sandbox").asBoolean()).isTrue();
        assertThat(shop.path("demo").asBoolean()).isFalse();
        assertThat(shop.path("serverTime").asString()).endsWith("Z");
    }
}
