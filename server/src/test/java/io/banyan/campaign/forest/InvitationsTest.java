package io.banyan.campaign.forest;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.banyan.BanyanTest;
import io.banyan.Race;
import io.banyan.Seeds;
import io.banyan.campaign.InviteAccepted;
import io.banyan.campaign.attribution.Credit;
import io.banyan.campaign.share.ShareChannel;
import io.banyan.campaign.share.ShareTarget;
import io.banyan.campaign.share.Shares;
import io.banyan.kernel.journal.JournalReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@BanyanTest
class InvitationsTest {

    @Autowired
    Invitations invitations;

    @Autowired
    Shares shares;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JournalReader journal;

    private Credit creditOf(UUID sharer) {
        UUID share = shares.share(sharer, null, null, new ShareTarget(ShareTarget.Kind.INVITE, null), ShareChannel.LINK)
                .id();
        return new Credit(share, sharer, null, ShareChannel.LINK, Instant.now(), 10_000);
    }

    private Optional<Invitation> place(UUID invitee, UUID inviter) {
        return invitations.place(invitee, creditOf(inviter), Instant.now());
    }

    @Test
    void ofManyInvitersAtOnceOneBringsThePerson() {
        UUID invitee = UUID.randomUUID();
        List<UUID> inviters = Stream.generate(UUID::randomUUID).limit(8).toList();
        long before = journal.head();
        var results = Race.run(8, i -> () -> place(invitee, inviters.get(i)).orElseThrow());
        assertThat(results).allMatch(Race.Result::done);
        UUID inviter = invitations.inviterOf(invitee).orElseThrow();
        for (var result : results) {
            assertThat(((Race.Result.Done<Invitation>) result).value().inviterId())
                    .isEqualTo(inviter);
        }
        assertThat(inviters).contains(inviter);
        eventually(() -> assertThat(journal.read(before, 10_000, Set.of(InviteAccepted.class)).stream()
                        .filter(entry -> entry.fact().key().equals(invitee)))
                .hasSize(1));
    }

    @Test
    void ofTwoWhoInviteEachOtherAtOnceOneIsTheInviter() {
        for (int round = 0; round < 25; round++) {
            UUID one = UUID.randomUUID();
            UUID other = UUID.randomUUID();
            Credit byOne = creditOf(one);
            Credit byOther = creditOf(other);
            var results = Race.run(
                    2,
                    i -> () -> i == 0
                            ? invitations.place(other, byOne, Instant.now())
                            : invitations.place(one, byOther, Instant.now()));
            assertThat(results).allMatch(Race.Result::done);
            boolean oneFirst = invitations.inviterOf(other).equals(Optional.of(one));
            boolean otherFirst = invitations.inviterOf(one).equals(Optional.of(other));
            assertThat(oneFirst).isNotEqualTo(otherFirst);
        }
    }

    @Test
    void manyInvitationsAtOnceAlwaysMakeAForest() {
        Seeds.each(3, random -> {
            List<UUID> people = Stream.generate(UUID::randomUUID).limit(12).toList();
            List<Credit> credits = people.stream().map(this::creditOf).toList();
            record Wish(UUID invitee, Credit credit) {}
            List<Wish> wishes = new ArrayList<>();
            while (wishes.size() < 40) {
                int invitee = random.nextInt(people.size());
                int inviter = random.nextInt(people.size());
                if (invitee != inviter) {
                    wishes.add(new Wish(people.get(invitee), credits.get(inviter)));
                }
            }
            var results = Race.run(
                    wishes.size(),
                    i -> () -> invitations.place(
                            wishes.get(i).invitee(), wishes.get(i).credit(), Instant.now()));
            assertThat(results).allMatch(Race.Result::done);
            for (UUID person : people) {
                Set<UUID> seen = new HashSet<>();
                Optional<Invitation> above = invitations.invitationOf(person);
                int depth = above.map(Invitation::depth).orElse(0);
                while (above.isPresent()) {
                    assertThat(seen.add(above.get().inviteeId())).as("no cycle").isTrue();
                    above = invitations.invitationOf(above.get().inviterId());
                }
                assertThat(depth).isEqualTo(seen.size());
            }
        });
    }

    @Test
    void whoHasBroughtSomebodyIsBroughtByNobodyAnyMore() {
        UUID root = UUID.randomUUID();
        UUID child = UUID.randomUUID();
        UUID grandchild = UUID.randomUUID();
        assertThat(place(child, root).orElseThrow().depth()).isEqualTo(1);
        assertThat(place(grandchild, child).orElseThrow().depth()).isEqualTo(2);
        assertThat(place(root, grandchild)).isEmpty();
        assertThat(invitations.inviterOf(root)).isEmpty();
        assertThat(invitations.friendsOf(child)).containsExactlyInAnyOrder(root, grandchild);
        assertThat(invitations.below(root, 5, 100))
                .extracting(Invitation::inviteeId)
                .containsExactly(child, grandchild);
        assertThatThrownBy(() -> place(root, root)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Whatever code does, the database alone keeps the forest a forest. */
    @Test
    void theDatabaseRefusesCyclesSelvesAndSecondInviters() {
        UUID root = UUID.randomUUID();
        UUID child = UUID.randomUUID();
        place(child, root);
        assertThatThrownBy(() -> jdbc.sql(
                                "update campaign.forest_place set inviter_id = :child, depth = 2 where person_id = :root")
                        .param("child", child)
                        .param("root", root)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        UUID self = UUID.randomUUID();
        assertThatThrownBy(() -> insert(self, self, 1)).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> insert(child, root, 1)).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> insert(UUID.randomUUID(), child, 1))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void insert(UUID person, UUID inviter, int depth) {
        jdbc.sql(
                        "insert into campaign.forest_place (person_id, inviter_id, depth, placed_at) values (:person, :inviter, :depth, now())")
                .param("person", person)
                .param("inviter", inviter)
                .param("depth", depth)
                .update();
    }
}
