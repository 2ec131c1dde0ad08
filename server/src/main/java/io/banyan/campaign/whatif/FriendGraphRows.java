package io.banyan.campaign.whatif;

import io.banyan.engine.graph.Duplicates;
import io.banyan.engine.graph.EdgeList;
import io.banyan.engine.graph.Graph;
import io.banyan.engine.graph.SelfLoops;
import io.banyan.kernel.transaction.Transactions;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who knows whom from what people did: who invited, opened the shares of, or grouped up with whom. */
@Repository
class FriendGraphRows {

    private static final int FETCH = 20_000;

    /** What fits: some 200 MB while it is read, 40 MB after. */
    private final int most;

    private final JdbcClient jdbc;
    private final Transactions transactions;

    FriendGraphRows(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.most = 2_000_000;
    }

    private static final String INVITED = """
            select inviter_id as one, person_id as other from campaign.forest_place
            where inviter_id is not null order by person_id desc limit :most
            """;

    private static final String OPENED = """
            select s.person_id as one, t.person_id as other
            from campaign.touch t join campaign.share s on s.id = t.share_id
            where t.person_id is not null and t.person_id <> s.person_id limit :most
            """;

    /** Of a large group only the leader is known to know the others. */
    private static final String GROUPED = """
            select a.person_id as one, b.person_id as other
            from campaign.group_member a
            join campaign.group_member b on b.group_id = a.group_id and b.person_id > a.person_id
            join campaign.buying_group g on g.id = a.group_id
            where a.state in ('JOINED', 'COMPLETED') and b.state in ('JOINED', 'COMPLETED')
              and (g.size <= 12 or a.leader or b.leader)
            limit :most
            """;

    FriendGraph read() {
        return transactions.snapshot(() -> {
            var edges = new EdgeList();
            var nodes = new Object2IntOpenHashMap<UUID>();
            nodes.defaultReturnValue(-1);
            var people = new ArrayList<UUID>();
            for (var query : List.of(INVITED, GROUPED, OPENED)) {
                int room = most - edges.edges() / 2;
                jdbc.sql(query)
                        .param("most", Math.max(0, room))
                        .withFetchSize(FETCH)
                        .query(row -> {
                            edges.addBothWays(
                                    node(nodes, people, row.getObject("one", UUID.class)),
                                    node(nodes, people, row.getObject("other", UUID.class)));
                        });
            }
            Graph graph = edges.graph(people.size(), Duplicates.FIRST, SelfLoops.DROP);
            return new FriendGraph(graph, people.toArray(UUID[]::new), edges.edges() / 2 >= most);
        });
    }

    private static int node(Object2IntOpenHashMap<UUID> nodes, List<UUID> people, UUID person) {
        int known = nodes.getInt(person);
        if (known >= 0) {
            return known;
        }
        nodes.put(person, people.size());
        people.add(person);
        return people.size() - 1;
    }
}
