package io.banyan.campaign.badge;

import io.banyan.campaign.reward.Payout;
import io.banyan.campaign.reward.Reward;
import io.banyan.campaign.reward.RewardShown;
import io.banyan.campaign.specification.RewardTerm;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A badge, onto the personal page. It costs the campaign nothing. */
@Component
class BadgePayout implements Payout {

    private final Badges badges;

    BadgePayout(Badges badges) {
        this.badges = badges;
    }

    @Override
    public RewardTerm.Kind kind() {
        return RewardTerm.Kind.BADGE;
    }

    @Override
    public RewardShown shown(RewardTerm term) {
        return Optional.ofNullable(term.itemId())
                .flatMap(badges::find)
                .map(one -> new RewardShown(
                        "徽章 " + one.symbol() + " " + one.nameZh(),
                        "the badge " + one.symbol() + " " + one.nameEn(),
                        null,
                        null))
                .orElseGet(() -> new RewardShown("徽章一枚", "a badge", null, null));
    }

    @Override
    public Optional<Unfit> unfit(RewardTerm term) {
        return term.itemId() == null || badges.exists(term.itemId())
                ? Optional.empty()
                : Optional.of(new Unfit("itemId", "没有这枚徽章", "There is no such badge"));
    }

    @Override
    public void pay(Reward reward) {
        badges.give(reward.id(), Objects.requireNonNull(reward.term().itemId()), reward.personId());
    }

    @Override
    public void takeBack(Reward reward, String reason) {
        badges.takeBack(reward.id());
    }
}
