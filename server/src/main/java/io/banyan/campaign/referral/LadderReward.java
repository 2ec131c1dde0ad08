package io.banyan.campaign.referral;

import io.banyan.campaign.specification.RewardTerm;
import io.banyan.kernel.money.Money;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads the reward of a step. Documents of before there were kinds have an amount in its place, and keep their meaning. */
final class LadderReward extends ValueDeserializer<RewardTerm> {

    @Override
    public RewardTerm deserialize(JsonParser parser, DeserializationContext context) {
        var tree = context.readTree(parser);
        return tree.isObject() && tree.has("minor")
                ? RewardTerm.cash(context.readTreeAsValue(tree, Money.class))
                : context.readTreeAsValue(tree, RewardTerm.class);
    }
}
