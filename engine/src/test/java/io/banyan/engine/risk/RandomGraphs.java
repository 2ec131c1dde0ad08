package io.banyan.engine.risk;

import io.banyan.engine.graph.Duplicates;
import io.banyan.engine.graph.EdgeList;
import io.banyan.engine.graph.Graph;
import io.banyan.engine.graph.SelfLoops;
import java.util.Random;

/** Small graphs by chance. */
final class RandomGraphs {

    private RandomGraphs() {}

    static Graph directed(Random random, int mostNodes, boolean weighted) {
        int nodes = 1 + random.nextInt(mostNodes);
        int edges = random.nextInt(3 * nodes);
        var list = new EdgeList();
        for (int edge = 0; edge < edges; edge++) {
            int from = random.nextInt(nodes);
            int to = random.nextInt(nodes);
            if (weighted) {
                list.add(from, to, random.nextInt(4));
            } else {
                list.add(from, to);
            }
        }
        return list.graph(nodes, Duplicates.FIRST, SelfLoops.KEEP);
    }

    static Graph undirected(Random random, int mostNodes) {
        int nodes = 1 + random.nextInt(mostNodes);
        int edges = random.nextInt(4 * nodes);
        var list = new EdgeList();
        for (int edge = 0; edge < edges; edge++) {
            list.addBothWays(random.nextInt(nodes), random.nextInt(nodes));
        }
        return list.graph(nodes, Duplicates.FIRST, SelfLoops.DROP);
    }
}
