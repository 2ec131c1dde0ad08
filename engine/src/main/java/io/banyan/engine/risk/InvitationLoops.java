package io.banyan.engine.risk;

import io.banyan.engine.graph.Duplicates;
import io.banyan.engine.graph.EdgeList;
import io.banyan.engine.graph.Graph;
import io.banyan.engine.graph.SelfLoops;
import io.banyan.engine.spread.InvitationForest;
import it.unimi.dsi.fastutil.ints.Int2ObjectLinkedOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds loops. A forest of accounts has none, as everybody was brought before they brought others. But the same people may stand behind
 * several accounts (one device, card or address): on identities instead of accounts, invitations can come back. A loop is a strongly
 * connected part of the graph of identities, found in linear time (Tarjan 1972).
 */
public final class InvitationLoops {

    private InvitationLoops() {}

    /**
     * All loops, those with the most invitations first.
     *
     * @param identities for each person of the forest the identity behind it, from 0 on; {@link Components#toArray()} of what accounts
     *     share, for example
     */
    public static List<InvitationLoop> find(InvitationForest forest, int[] identities) {
        if (identities.length != forest.people()) {
            throw new IllegalArgumentException(
                    "identities must be one for each of the " + forest.people() + " people: " + identities.length);
        }
        int count = 0;
        for (int identity : identities) {
            if (identity < 0 || identity == Integer.MAX_VALUE) {
                throw new IllegalArgumentException("identities must be numbers from 0 on: " + identity);
            }
            count = Math.max(count, identity + 1);
        }
        int[] parts = StrongComponents.of(graph(forest, identities, count));
        var invited = new Int2ObjectLinkedOpenHashMap<IntArrayList>();
        for (int person = 0; person < forest.people(); person++) {
            int inviter = forest.inviter(person);
            // an invitation within one part lies on a way that comes back
            if (inviter != InvitationForest.NOBODY && parts[identities[inviter]] == parts[identities[person]]) {
                invited.computeIfAbsent(parts[identities[person]], part -> new IntArrayList())
                        .add(person);
            }
        }
        var members = new Int2ObjectOpenHashMap<IntArrayList>();
        for (int identity = 0; identity < count; identity++) {
            if (invited.containsKey(parts[identity])) {
                members.computeIfAbsent(parts[identity], part -> new IntArrayList())
                        .add(identity);
            }
        }
        return invited.int2ObjectEntrySet().stream()
                .map(entry -> new InvitationLoop(
                        members.get(entry.getIntKey()).toIntArray(),
                        entry.getValue().toIntArray()))
                .sorted(Comparator.comparingInt((InvitationLoop loop) -> -loop.invited().length))
                .toList();
    }

    private static Graph graph(InvitationForest forest, int[] identities, int count) {
        var edges = new EdgeList();
        for (int person = 0; person < forest.people(); person++) {
            int inviter = forest.inviter(person);
            if (inviter != InvitationForest.NOBODY) {
                edges.add(identities[inviter], identities[person]);
            }
        }
        return edges.graph(count, Duplicates.FIRST, SelfLoops.KEEP);
    }
}
