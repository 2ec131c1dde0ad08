package io.banyan.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.banyan.engine.graph.EdgeListText.Heading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EdgeListTextTest {

    @Test
    void readsEdgesWithBlanksTabsAndCommas() throws IOException {
        var read = read("# people\n0 1\n1\t2\r\n\n 2,0 \n% end\n2 , 4", Heading.NONE);
        assertThat(read.nodes()).isEqualTo(5);
        assertThat(read.edges().edges()).isEqualTo(4);
        var graph = read.graph(Duplicates.REFUSE, SelfLoops.REFUSE);
        assertThat(graph.neighbours(0)).containsExactly(1);
        assertThat(graph.neighbours(1)).containsExactly(2);
        assertThat(graph.neighbours(2)).containsExactly(0, 4);
        assertThat(graph.weighted()).isFalse();
    }

    @Test
    void readsHeadingAndWeights() throws IOException {
        var read = read("7 3\n0 1 .5\n1 2 1e-3\n", Heading.NODES_AND_EDGES);
        assertThat(read.nodes()).isEqualTo(7);
        var graph = read.graph(Duplicates.REFUSE, SelfLoops.REFUSE);
        assertThat(graph.nodes()).isEqualTo(7);
        assertThat(graph.weight(1)).isEqualTo(.001f);
    }

    @Test
    void readsAcrossBufferBorders() throws IOException {
        var text = new StringBuilder();
        int edges = 40_000;
        for (int edge = 0; edge < edges; edge++) {
            text.append(edge).append(' ').append(edge + 1).append('\n');
        }
        var graph = read(text.toString(), Heading.NONE).graph(Duplicates.REFUSE, SelfLoops.REFUSE);
        assertThat(graph.edges()).isEqualTo(edges);
        for (int node = 0; node < edges; node++) {
            assertThat(graph.target(graph.first(node))).isEqualTo(node + 1);
        }
    }

    @Test
    void readsNothingFromNothing() throws IOException {
        assertThat(read("", Heading.NONE).nodes()).isZero();
        assertThat(read("# nothing", Heading.NONE).nodes()).isZero();
    }

    @Test
    void namesTheLineThatIsNoEdge() {
        refuses("0 1\n0 x\n", Heading.NONE, "line 2");
        refuses("0 1\n\n0\n", Heading.NONE, "line 3");
        refuses("0 1\n-1 0\n", Heading.NONE, "line 2");
        refuses("0 1\n1;0\n", Heading.NONE, "line 2");
        refuses("0 1 .5 7\n", Heading.NONE, "line 1");
        refuses("0 1 x\n", Heading.NONE, "line 1");
        refuses("0 1 NaN\n", Heading.NONE, "weight");
        refuses("0 1 .5\n1 0\n", Heading.NONE, "weight is missing");
        refuses("0 1\n1 0 .5\n", Heading.NONE, "weight is given");
        refuses("0 99999999999999999999\n", Heading.NONE, "too large");
        refuses("2 9\n0 2\n", Heading.NODES_AND_EDGES, "node is too large");
        refuses("2 1\n0 1\n1 0\n", Heading.NODES_AND_EDGES, "more edges");
        refuses("", Heading.NODES_AND_EDGES, "heading");
    }

    private static void refuses(String text, Heading heading, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(text, heading))
                .withMessageContaining(message);
    }

    private static EdgeListText.Read read(String text, Heading heading) throws IOException {
        return EdgeListText.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), heading);
    }
}
