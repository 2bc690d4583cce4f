// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResidualInTorchTest {

    private static final Residual DEFINITION = new Residual(8, 16, 4,
            List.of(new Residual.Stage(8, 1, 5, 1), new Residual.Stage(16, 2, 5, 2), new Residual.Stage(24, 1, 3, 2)), true);

    /** The graph is spelled out, for a loop here could hide the same mistake as one there. */
    private static final String NET = """
            def net(x, training):
                def conv(h, k, stride, padding):
                    return F.conv1d(h, t[k + '.weight'].squeeze(2), None, stride, padding)
                h = torch.stack([x, torch.linspace(-1, 1, x.shape[1], dtype=torch.float64).expand_as(x)], 1)
                h = torch.relu(norm(conv(h, 'stem.conv', 4, 6), 'stem.norm', training))
                for k, stride, padding, shortcut in (('stage1.block1', 1, 2, None), ('stage2.block1', 2, 2, 0),
                                                     ('stage2.block2', 1, 2, None), ('stage3.block1', 2, 1, 1)):
                    f = torch.relu(norm(conv(h, k + '.1.conv', stride, padding), k + '.1.norm', training))
                    f = norm(conv(f, k + '.2.conv', 1, padding), k + '.2.norm', training)
                    s = h if shortcut is None else norm(conv(h, k + '.shortcut.conv', stride, shortcut), k + '.shortcut.norm', training)
                    h = torch.relu(f + s)
                return dense(h.mean(2), 'dense')
            """;

    @TempDir
    Path folder;

    @Test
    void scoresAndGradientsAgree() throws IOException {
        TorchComparison.assertAgrees(DEFINITION.graph(Shape.ofInput(202), 3), NET, folder);
    }
}
