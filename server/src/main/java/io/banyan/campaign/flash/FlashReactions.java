package io.banyan.campaign.flash;

import io.banyan.campaign.CampaignEnded;
import io.banyan.campaign.CampaignStarted;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.campaign.specification.Section;
import io.banyan.kernel.journal.Subscription;
import io.banyan.trade.OrderCancelled;
import io.banyan.trade.OrderPaid;
import io.banyan.trade.OrderRefunded;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What makes flash sales move beside the rush: their start and end, and the facts of their orders. */
@Configuration(proxyBeanMethods = false)
class FlashReactions {

    @Bean
    static Section flashSaleSection() {
        return new Section(Mechanic.FLASH_SALE, FlashSaleSpec.class);
    }

    @Bean
    Subscription flashSaleFacts(ShelfFilling shelves, FlashSales sales) {
        return Subscription.named("campaign.flash_sale")
                .on(CampaignStarted.class, shelves::started)
                .on(CampaignEnded.class, sales::ended)
                .on(OrderPaid.class, sales::paid)
                .on(OrderCancelled.class, sales::cancelled)
                .on(OrderRefunded.class, sales::refunded)
                .alone()
                .build();
    }
}
