package io.banyan.campaign.whatif;

import io.banyan.campaign.forest.Invitations;
import io.banyan.campaign.whatif.Starters.Starter;
import io.banyan.engine.Progress;
import io.banyan.engine.diffusion.CascadeSimulation;
import io.banyan.engine.diffusion.IndependentCascade;
import io.banyan.engine.diffusion.Runs;
import io.banyan.engine.graph.Graph;
import io.banyan.engine.influence.InfluenceMaximization;
import io.banyan.engine.influence.Precision;
import io.banyan.engine.influence.SeedSet;
import io.banyan.identity.People;
import io.banyan.identity.PersonSummary;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds whom to start with: those from whom a campaign is expected to spread furthest, by reverse-reachable sets. */
@Component
class StarterSearch {

    /** Of the best spread there is, less what the greedy choice may lose. */
    private static final double EPSILON = .3;

    private static final int COMPARED_RUNS = 400;

    private final People people;
    private final Invitations invitations;

    StarterSearch(People people, Invitations invitations) {
        this.people = people;
        this.invitations = invitations;
    }

    /** An edge passes the campaign on when its person shares, asks this friend, and the friend accepts. */
    static IndependentCascade cascade(Graph graph, Assumptions assumed) {
        double shareRate = Math.min(1, assumed.shareRate() * assumed.encouragement());
        double acceptance = Math.min(1, assumed.acceptance() * assumed.encouragement());
        return IndependentCascade.of(graph.weighted((edge, from, to) ->
                (float) (shareRate * acceptance * Math.min(1, assumed.invitations() / graph.outDegree(from)))));
    }

    static SeedSet best(Graph graph, Assumptions assumed, int count, int threads, Progress progress) {
        return InfluenceMaximization.maximize(
                cascade(graph, assumed),
                Math.min(count, graph.nodes()),
                new Precision(EPSILON, 1.0 / Math.max(2, graph.nodes())),
                assumed.seed(),
                threads,
                progress);
    }

    Starters find(FriendGraph friends, Assumptions assumed, int count, int threads, Progress progress) {
        long began = System.nanoTime();
        var seeds = best(friends.graph(), assumed, count, threads, progress);
        int[] anybody = new SplittableRandom(assumed.seed())
                .ints(0, friends.graph().nodes())
                .distinct()
                .limit(seeds.seeds().size())
                .toArray();
        double compared = CascadeSimulation.simulate(
                        cascade(friends.graph(), assumed),
                        anybody,
                        new Runs(COMPARED_RUNS, assumed.seed(), threads),
                        Progress.NONE)
                .spread();
        List<UUID> ids =
                seeds.seeds().stream().map(node -> friends.people()[node]).toList();
        Map<UUID, PersonSummary> names = people.summaries(ids);
        Map<UUID, Long> brought = invitations.brought(ids);
        List<Starter> starters = seeds.seeds().stream()
                .map(node -> starter(friends, node, names, brought))
                .toList();
        return new Starters(
                starters,
                seeds.spread(),
                seeds.standardError(),
                compared,
                seeds.precision().ratio(),
                (System.nanoTime() - began) / 1e9);
    }

    private static Starter starter(
            FriendGraph friends, int node, Map<UUID, PersonSummary> names, Map<UUID, Long> brought) {
        UUID id = friends.people()[node];
        PersonSummary name = names.get(id);
        return new Starter(
                id,
                name == null ? "" : name.nickname(),
                People.avatarUrl(id),
                friends.graph().outDegree(node),
                brought.getOrDefault(id, 0L));
    }
}
