// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.viewer.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.bragglens.pattern.Curve;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.Radiation;
import org.bragglens.pattern.io.PatternFiles;
import org.bragglens.ui.session.PatternOpener;
import org.bragglens.ui.session.Session;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.e4.ui.workbench.modeling.ISelectionListener;
import org.junit.jupiter.api.Test;

class SelectionBridgeTest {

    private final Session session = new Session(Runnable::run);
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final MPart own = part();
    private final MPart other = part();
    private ISelectionListener listener;
    private int read;

    @Test
    void whatIsSelectedElsewhereIsReadInTheBackgroundAndTheNewestIsShown() {
        bridge();
        listener.selectionChanged(other, Path.of("one.xy"));
        listener.selectionChanged(other, Path.of("two.xy"));
        listener.selectionChanged(other, pattern("three").intensities());
        assertEquals(0, read, "nobody waits for a file");
        assertEquals(List.of(), names());
        while (!background.isEmpty()) {
            background.poll().run();
        }
        assertEquals(List.of("three"), names());
        assertEquals(0, read, "what is out of date is not read at all");
    }

    @Test
    void itsOwnSelectionIsNotFollowed() {
        bridge();
        listener.selectionChanged(own, Path.of("one.xy"));
        listener.selectionChanged(other, null);
        assertEquals(0, background.size());
    }

    @Test
    void afterItsEndItFollowsNothing() {
        SelectionBridge bridge = bridge();
        listener.selectionChanged(other, Path.of("one.xy"));
        bridge.dispose();
        background.poll().run();
        assertEquals(List.of(), names());
        assertEquals(null, listener);
    }

    private SelectionBridge bridge() {
        ESelectionService selections = (ESelectionService) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {ESelectionService.class}, (proxy, method, arguments) -> {
                    if (method.getName().endsWith("SelectionListener")) {
                        listener = method.getName().startsWith("add") ? (ISelectionListener) arguments[0] : null;
                    }
                    return null;
                });
        return new SelectionBridge(session, new PatternOpener(new PatternFiles() {

            @Override
            public List<DiffractionPattern> read(Path file) {
                read++;
                return List.of(pattern(file.toString()));
            }

            @Override
            public List<String> extensions() {
                return List.of("xy");
            }
        }, session), selections, own, background::add);
    }

    private static MPart part() {
        return (MPart) Proxy.newProxyInstance(SelectionBridgeTest.class.getClassLoader(), new Class<?>[] {MPart.class},
                (proxy, method, arguments) -> null);
    }

    private List<String> names() {
        return session.state().patterns().stream().map(p -> p.pattern().name()).toList();
    }

    private static DiffractionPattern pattern(String name) {
        return DiffractionPattern.of(name, new Curve(PatternAxis.Q, new double[] {1, 2}, new double[] {3, 4}, Radiation.UNKNOWN), List.of());
    }
}
