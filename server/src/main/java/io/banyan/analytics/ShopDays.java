package io.banyan.analytics;

import io.banyan.kernel.setting.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Calendar days of the shop: in its time zone, Asia/Shanghai unless set. */
@Component
class ShopDays {

    private final Settings settings;
    private final Clock clock;

    ShopDays(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    ZoneId zone() {
        return ZoneId.of(settings.get("shop.timezone", String.class, "Asia/Shanghai"));
    }

    LocalDate day(Instant at) {
        return at.atZone(zone()).toLocalDate();
    }

    /** When the day begins. */
    Instant start(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    LocalDate today() {
        return day(clock.instant());
    }
}
