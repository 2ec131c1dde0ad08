package io.banyan.law;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.kernel.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The plain facts that a pack judges. What is absent is not judged: a matter without a lottery has nothing to say
 * about odds.
 *
 * @param scheme who is paid for whom
 * @param texts what shoppers read
 * @param prices prices shown as lower than another
 * @param differences prices or terms that differ between people
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Matter(
        @Nullable Scheme scheme,
        @Nullable Lottery lottery,
        List<Text> texts,
        List<PriceClaim> prices,
        @Nullable Participants participants,
        @Nullable AfterSales afterSales,
        @Nullable Recommendation recommendation,
        List<Difference> differences,
        @Nullable DataUse dataUse,
        @Nullable Messages messages,
        @Nullable LiveRoom liveRoom,
        @Nullable Reviews reviews,
        @Nullable Checkout checkout) {

    public Matter {
        texts = texts == null ? List.of() : List.copyOf(texts);
        prices = prices == null ? List.of() : List.copyOf(prices);
        differences = differences == null ? List.of() : List.copyOf(differences);
    }

    /**
     * A scheme of rewards for bringing others.
     *
     * @param levels what is paid on each level, the directly invited first
     * @param entryFee whether one has to pay, or to buy, to be allowed to earn
     * @param mustRecruit whether the invited have to invite others themselves
     */
    public record Scheme(List<Paid> levels, boolean entryFee, boolean mustRecruit) {

        /** What a level is paid for. */
        public enum Paid {
            /** the mere number of people */
            HEAD_COUNT,
            /** goods that were really sold */
            SALES
        }

        public Scheme {
            levels = levels == null ? List.of() : List.copyOf(levels);
        }
    }

    /**
     * A draw.
     *
     * @param highestPrize what the best single prize is worth, at market price when it is goods
     * @param stated what participants are told before the start
     * @param changedToHarm whether it was changed after its start to the participants' harm
     */
    public record Lottery(@Nullable Money highestPrize, Set<Stated> stated, boolean changedToHarm) {

        /** What has to be told of a draw. */
        public enum Stated {
            PRIZES,
            AMOUNTS,
            ODDS_OR_NUMBER,
            TIME,
            HOW_TO_REDEEM
        }

        public Lottery {
            stated = stated == null ? Set.of() : Set.copyOf(stated);
        }
    }

    /** What shoppers read at one place. */
    public record Text(String place, String words) {}

    /**
     * A price shown beside a higher one.
     *
     * @param shown the higher one: struck through, "was", "list"
     * @param statedBasis what the page says the higher price is; absent when it says nothing
     * @param lowestCharged the lowest price really charged in the seven days before; absent when nothing was sold
     * @param lowestListed the lowest price asked for without a promotion in the same days
     */
    public record PriceClaim(
            String place,
            Money shown,
            Money offered,
            @Nullable String statedBasis,
            @Nullable Money lowestCharged,
            @Nullable Money lowestListed) {}

    /**
     * People who are shown as taking part.
     *
     * @param invented whether some do not exist
     * @param completesShort whether a group may complete with fewer than its size
     * @param saidOpenly whether that is said to everybody beforehand
     */
    public record Participants(boolean invented, boolean completesShort, boolean saidOpenly) {}

    /**
     * What holds once goods are sold.
     *
     * @param returnDays for how many days they may be returned without a reason
     * @param exceptionListed whether the goods are among those that the law excepts
     * @param orderRewardDays how many days rewards for an order stay frozen; absent without such rewards
     */
    public record AfterSales(
            int returnDays,
            boolean exceptionListed,
            @Nullable Integer orderRewardDays) {}

    public record Recommendation(boolean personal, boolean optionWithoutTraits, boolean tagsDeletable) {}

    /** A price or term that not everybody gets. */
    public record Difference(String place, Ground ground, boolean saidOpenly) {

        /** What decides who gets it. */
        public enum Ground {
            NEW_CUSTOMERS,
            INVITED,
            MEMBERS,
            ACHIEVEMENT,
            QUANTITY,
            TIME,
            /** what is known or guessed of the person: habits, purse, device */
            PERSONAL_TRAITS
        }
    }

    public record DataUse(
            boolean purposeStated,
            boolean consentRecorded,
            boolean easyToWithdraw,
            boolean childrenUnder14,
            boolean guardianConsent) {}

    public record Messages(boolean marketing, boolean consented, boolean refusable) {}

    public record LiveRoom(int replayKeptDays) {}

    public record Reviews(boolean deletedByMerchant, boolean invented) {}

    public record Checkout(boolean preticked) {}

    public static Builder builder() {
        return new Builder();
    }

    /** Puts a matter together, piece by piece. A piece of which there is one is replaced when given again. */
    public static final class Builder {

        private @Nullable Scheme scheme;
        private @Nullable Lottery lottery;
        private final List<Text> texts = new ArrayList<>();
        private final List<PriceClaim> prices = new ArrayList<>();
        private @Nullable Participants participants;
        private @Nullable AfterSales afterSales;
        private final List<Difference> differences = new ArrayList<>();
        private @Nullable Messages messages;

        private Builder() {}

        public Builder scheme(Scheme given) {
            scheme = given;
            return this;
        }

        public Builder lottery(Lottery given) {
            lottery = given;
            return this;
        }

        public Builder text(String place, @Nullable String words) {
            if (words != null && !words.isBlank()) {
                texts.add(new Text(place, words));
            }
            return this;
        }

        public Builder price(PriceClaim claim) {
            prices.add(claim);
            return this;
        }

        public Builder participants(Participants given) {
            participants = given;
            return this;
        }

        public Builder afterSales(AfterSales given) {
            afterSales = given;
            return this;
        }

        public Builder difference(Difference difference) {
            differences.add(difference);
            return this;
        }

        public Builder messages(Messages given) {
            messages = given;
            return this;
        }

        public Matter build() {
            return new Matter(
                    scheme,
                    lottery,
                    texts,
                    prices,
                    participants,
                    afterSales,
                    null,
                    differences,
                    null,
                    messages,
                    null,
                    null,
                    null);
        }
    }
}
