// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks of images, without dropout, which draws otherwise there. */
class ImagesInTorchTest {

    @TempDir
    Path folder;

    @Test
    void theSmallNetworkAgrees() throws IOException {
        ImageNetwork definition = new ImageNetwork(List.of(new ImageNetwork.Stage(8, 0), new ImageNetwork.Stage(12, 0)));
        Graph graph = definition.graph(Shape.ofInput(19, 14), 3);
        TorchComparison.assertAgrees(graph, """
                def net(x, training):
                    h = x.unsqueeze(1)
                    for k in ('stage1', 'stage2'):
                        h = torch.relu(F.conv2d(h, t[k + '.conv.weight'], t[k + '.conv.bias'], 1, 1))
                        h = F.max_pool2d(norm(h, k + '.norm', training), 2)
                    return dense(h.permute(0, 2, 3, 1).flatten(1), 'dense')
                """, folder);
    }

    /** Its last block has four times as many filters as places, so that its convolutions are unfolded. */
    @Test
    void theResidualNetworkAgrees() throws IOException {
        Graph graph = new ImageResidual(ImageResidual.LARGE_ID, List.of(8, 20, 64), 0, 10).graph(Shape.ofInput(21, 16), 3);
        List<Boolean> unfolded = graph.nodes().stream().filter(Node.Convolution.class::isInstance).map(Node.Convolution.class::cast)
                .filter(c -> c.name().contains("2.conv")).map(Node.Convolution::isUnfolded).toList();
        assertEquals(List.of(false, false, true), unfolded);
        TorchComparison.assertAgrees(graph, """
                def net(x, training):
                    def conv(h, k, stride, padding):
                        return norm(F.conv2d(h, t[k + '.conv.weight'], None, stride, padding), k + '.norm', training)
                    h = x.unsqueeze(1)
                    for k in ('block1', 'block2', 'block3'):
                        f = conv(torch.relu(conv(h, k + '.1', 2, 1)), k + '.2', 1, 1)
                        h = torch.relu(f + conv(h, k + '.shortcut', 2, 0))
                    h = torch.relu(dense(h.permute(0, 2, 3, 1).flatten(1), 'hidden'))
                    return dense(h, 'dense')
                """, folder);
    }

    @Test
    void windowsThatDifferInTheirDirectionsAgree() throws IOException {
        Node input = new Node.Input(Shape.ofInput(13, 18), false);
        Node wide = new Node.Convolution("wide", input, 6, new Windows(3, 2, 1, 7), new Windows(5, 3, 2, 6), true);
        Node tall = new Node.Convolution("tall", new Node.Rectifier(wide), 5, new Windows(5, 1, 2, 7), new Windows(2, 2, 1, 4), true);
        Node each = new Node.Convolution("each", new Node.Rectifier(tall), 7, new Windows(1, 1, 0, 7), new Windows(1, 1, 0, 4), true);
        Graph graph = new Graph(Node.Dense.scores(new Node.Average(new Node.Rectifier(each)), 2));
        TorchComparison.assertAgrees(graph, """
                def net(x, training):
                    h = x.unsqueeze(1)
                    for k, stride, padding in (('wide', (2, 3), (1, 2)), ('tall', (1, 2), (2, 1)), ('each', 1, 0)):
                        h = torch.relu(F.conv2d(h, t[k + '.weight'], t[k + '.bias'], stride, padding))
                    return dense(h.mean((2, 3)), 'dense')
                """, folder);
    }
}
