// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.open;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.bragglens.ui.open.SelectionFollower.InHand;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.e4.ui.workbench.modeling.ISelectionListener;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.junit.jupiter.api.Test;

class SelectionFollowerTest {

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<Object> taken = new ArrayList<>();
    private final List<Object> told = new ArrayList<>();
    private final MPart own = part();
    private final MPart other = part();
    private ISelectionListener listener;
    private final SelectionFollower follower = new SelectionFollower(selections(), own, background::add, taken::add, taken::add);

    @Test
    void whatIsSelectedElsewhereIsReadInTheBackgroundAndOnlyTheNewest() {
        Dataset three = DatasetFactory.createFromObject(new double[] {3});
        listener.selectionChanged(other, Path.of("one.xy"));
        listener.selectionChanged(other, Path.of("two.xy"));
        listener.selectionChanged(other, three);
        assertEquals(List.of(), taken, "nobody waits for a file");
        work();
        assertEquals(List.of(three), taken, "what is out of date is not read at all");
    }

    @Test
    void filesAreFilesWhateverTheyAreSelectedAs() {
        listener.selectionChanged(other, Path.of("one.xy"));
        work();
        listener.selectionChanged(other, Path.of("two.xy").toFile());
        work();
        listener.selectionChanged(other, new StructuredSelection(List.of(Path.of("three.xy"), Path.of("four.xy"))));
        work();
        assertEquals(List.of(Path.of("one.xy"), Path.of("two.xy"), Path.of("three.xy")), taken);
    }

    @Test
    void itsOwnSelectionAndNothingAndOtherThingsAreNotFollowed() {
        listener.selectionChanged(own, Path.of("one.xy"));
        listener.selectionChanged(other, null);
        listener.selectionChanged(other, StructuredSelection.EMPTY);
        listener.selectionChanged(other, "a text");
        assertEquals(0, background.size());
    }

    @Test
    void afterItsEndItFollowsNothing() {
        listener.selectionChanged(other, Path.of("one.xy"));
        follower.dispose();
        work();
        assertEquals(List.of(), taken);
        assertEquals(null, listener);
    }

    @Test
    void whatIsInHandIsToldOnce() {
        follower.offer(Optional.empty());
        follower.offer(Optional.of(new InHand(1, "one")));
        follower.offer(Optional.of(new InHand(1, "one")));
        follower.offer(Optional.of(new InHand(2, "two")));
        follower.offer(Optional.empty());
        assertEquals(Arrays.asList("one", "two", null), told);
    }

    private void work() {
        while (!background.isEmpty()) {
            background.poll().run();
        }
    }

    private ESelectionService selections() {
        return (ESelectionService) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ESelectionService.class},
                (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "addSelectionListener" -> listener = (ISelectionListener) arguments[0];
                        case "removeSelectionListener" -> listener = null;
                        case "setSelection" -> told.add(arguments[0]);
                        default -> throw new UnsupportedOperationException(method.getName());
                    }
                    return null;
                });
    }

    private static MPart part() {
        return (MPart) Proxy.newProxyInstance(SelectionFollowerTest.class.getClassLoader(), new Class<?>[] {MPart.class},
                (proxy, method, arguments) -> null);
    }
}
