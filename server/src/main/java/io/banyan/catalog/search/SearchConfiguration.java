package io.banyan.catalog.search;

import io.banyan.catalog.goods.Categories;
import io.banyan.catalog.goods.Products;
import io.banyan.kernel.journal.JournalReader;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.json.JsonMapper;

/** Opens the index and lets it follow once the server is up. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean(destroyMethod = "")
    ProductIndex productIndex(@Value("${banyan.data:data}") Path data) {
        return ProductIndex.open(data.resolve("search"));
    }

    /** Closes the index too, after its last commit. */
    @Bean(destroyMethod = "close")
    IndexFollower indexFollower(
            ProductIndex index, Products products, Categories categories, JournalReader journal, JsonMapper json) {
        return new IndexFollower(index, products, categories, journal, json);
    }

    @Bean
    FollowWhenReady followWhenReady(IndexFollower follower) {
        return new FollowWhenReady(follower);
    }

    record FollowWhenReady(IndexFollower follower) {

        @EventListener(ApplicationReadyEvent.class)
        void start() {
            follower.start();
        }
    }
}
