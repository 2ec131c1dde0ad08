package io.banyan.campaign.board;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.banyan.BanyanTest;
import io.banyan.Seeds;
import io.banyan.Site;
import io.banyan.campaign.CampaignStarted;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.MemberRefunded;
import io.banyan.campaign.ParticipantJoined;
import io.banyan.campaign.referral.ReferralSpec;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.campaign.specification.RewardTerm;
import io.banyan.engine.spread.InvitationForest;
import io.banyan.kernel.journal.Fact;
import io.banyan.kernel.journal.Journal;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.transaction.Transactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Forests that grow and lose branches: the sums kept along the way against the whole forest read by the engine. */
@BanyanTest
class SpreadLiveTest {

    @Autowired
    private Boards boards;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Journal journal;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Site site;

    private UUID campaign() {
        var reward = RewardTerm.cash(Money.of(500, "CNY"));
        var terms = ReferralSpec.of(reward, reward, ReferralSpec.Trigger.SIGN_UP, 7, List.of());
        var spec = CampaignSpec.of(Mechanic.REFERRAL, "测试", "Test", Money.of(100_000, "CNY"), terms);
        return transactions.call(() -> campaigns.draft(spec, "test")).id();
    }

    /** What happened in a campaign, and the forest it must have come to. */
    private static final class Story {
        final UUID campaign;
        final List<Fact> facts = new ArrayList<>();
        final List<UUID> people = new ArrayList<>();
        final List<Integer> inviters = new ArrayList<>();
        private Instant now = Instant.parse("2026-11-01T08:00:00Z");

        Story(UUID campaign) {
            this.campaign = campaign;
            facts.add(new CampaignStarted(campaign, 1, Mechanic.GROUP_BUY, now));
        }

        void join(int inviter) {
            var person = UUID.randomUUID();
            joined(person, inviter < 0 ? null : people.get(inviter), true);
            people.add(person);
            inviters.add(inviter);
        }

        private void joined(UUID person, @Nullable UUID inviter, boolean first) {
            now = now.plusSeconds(7);
            facts.add(new ParticipantJoined(person, campaign, null, null, null, inviter, null, first, false, now));
        }

        void leave(int person) {
            facts.add(new MemberRefunded(
                    UUID.randomUUID(), campaign, people.get(person), UUID.randomUUID(), MemberRefunded.WITHDRAWN, now));
            inviters.set(person, -1);
        }

        boolean hasChildren(int person) {
            return inviters.contains(person);
        }

        /** Somebody who left comes by a share again. */
        void comeBack(int person, int inviter) {
            joined(people.get(person), people.get(inviter), false);
            inviters.set(person, inviter);
        }

        void happen(SplittableRandom random) {
            for (int act = random.nextInt(60, 160); act > 0; act--) {
                int somebody = people.isEmpty() ? -1 : random.nextInt(people.size());
                if (somebody >= 0 && inviters.get(somebody) >= 0 && random.nextInt(6) == 0) {
                    leave(somebody);
                    if (!hasChildren(somebody) && somebody > 0 && random.nextBoolean()) {
                        comeBack(somebody, random.nextInt(somebody));
                    }
                } else {
                    join(random.nextInt(8) == 0 ? -1 : somebody);
                }
            }
        }
    }

    @Test
    void sumsAreThoseOfTheWholeForestAlsoAfterUndoneInvitations() {
        Seeds.each(6, random -> {
            var story = new Story(campaign());
            story.happen(random);
            // in pieces: what one batch leaves the next one finds
            int cut = random.nextInt(1, story.facts.size());
            transactions.run(() -> journal.append(story.facts.subList(0, cut)));
            transactions.run(() -> journal.append(story.facts.subList(cut, story.facts.size())));
            var forest = InvitationForest.of(
                    story.inviters.stream().mapToInt(Integer::intValue).toArray());
            eventually(() -> {
                var board = boards.read(story.campaign);
                assertThat(board.participants()).isEqualTo(story.people.size());
                assertThat(board.newParticipants())
                        .isEqualTo(story.inviters.stream()
                                .filter(inviter -> inviter >= 0)
                                .count());
                assertThat(board.depth()).isEqualTo(forest.depth());
                assertSame(board.branching(), forest.branching());
                assertSame(board.structuralVirality(), forest.structuralVirality());
            });
            int[] sizes = forest.subtreeSizes();
            var tree = boards.tree(story.campaign, 10_000);
            assertThat(tree.truncated()).isFalse();
            assertThat(tree.nodes()).allSatisfy(node -> {
                int place = story.people.indexOf(node.personId());
                assertThat(node.branch()).isEqualTo(sizes[place]);
                assertThat(node.depth()).isEqualTo(forest.depth(place));
            });
            outline(story, sizes);
        });
    }

    private static void assertSame(@Nullable Double one, java.util.OptionalDouble other) {
        assertThat(one == null).isEqualTo(other.isEmpty());
        if (one != null) {
            assertThat(one).isCloseTo(other.getAsDouble(), within(1e-12));
        }
    }

    /** A small piece of the tree has the largest branches, nobody without their inviter; a person's branch is whole. */
    private void outline(Story story, int[] sizes) {
        var tree = boards.tree(story.campaign, 10);
        var ids = tree.nodes().stream().map(SpreadTree.SpreadNode::personId).toList();
        assertThat(ids).hasSize(Math.min(10, story.people.size()));
        assertThat(tree.nodes()).allMatch(node -> node.parentId() == null || ids.contains(node.parentId()));
        int largest = 0;
        for (int place = 0; place < sizes.length; place++) {
            largest = sizes[place] > sizes[largest] ? place : largest;
        }
        assertThat(ids).contains(story.people.get(largest));
        var branch = boards.branch(story.campaign, story.people.get(largest), 10_000);
        assertThat(branch.nodes()).hasSize((int) branch.total());
        assertThat(branch.nodes().getLast().depth()).isPositive();
    }

    @Test
    void theForestIsExportedSearchedAndOpenedBranchByBranch() {
        var campaign = campaign();
        var inviter = site.signUp();
        var invitee = site.signUp();
        var at = Instant.parse("2026-11-01T08:00:00Z");
        transactions.run(() -> journal.append(
                new CampaignStarted(campaign, 1, Mechanic.GROUP_BUY, at),
                new ParticipantJoined(inviter.id(), campaign, null, null, null, null, null, true, false, at),
                new ParticipantJoined(
                        invitee.id(),
                        campaign,
                        null,
                        null,
                        null,
                        inviter.id(),
                        null,
                        true,
                        false,
                        at.plusSeconds(60))));
        var console = site.machine();
        var path = "/api/console/campaigns/" + campaign;
        eventually(() -> assertThat(console.get(path + "/board")
                        .ok()
                        .body()
                        .path("participants")
                        .asLong())
                .isEqualTo(2));
        var csv = console.get(path + "/spread.csv").ok().text();
        var lines = csv.split("\r\n");
        assertThat(lines).hasSize(3);
        assertThat(lines[2]).startsWith(invitee.id().toString()).contains("," + inviter.id() + ",1,");
        assertThat(Arrays.stream(lines).skip(1)).allMatch(line -> line.split(",").length == 9);
        var found = console.get(path + "/spread/search?query=" + invitee.phone())
                .ok()
                .body();
        assertThat(found.get(0).path("personId").asString())
                .isEqualTo(invitee.id().toString());
        var branch = console.get(path + "/spread?person=" + invitee.id()).ok().body();
        assertThat(branch.path("nodes").size()).isEqualTo(2);
        assertThat(console.get(path + "/spread?person=" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(console.get(path + "/spread?person=nobody").status()).isEqualTo(400);
        assertThat(console.get(path + "/spread/search?query=").status()).isEqualTo(400);
        assertThat(console.get(path + "/spread?limit=-5")
                        .ok()
                        .body()
                        .path("nodes")
                        .size())
                .isEqualTo(1);
        assertThat(console.get("/api/console/campaigns/" + UUID.randomUUID() + "/spread.csv")
                        .status())
                .isEqualTo(404);
    }
}
