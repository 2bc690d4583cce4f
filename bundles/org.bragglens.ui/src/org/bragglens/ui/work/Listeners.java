// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.work;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who wants to hear that a model has changed. A listener is told on whatever thread changed it and then asks the model for its state. */
public final class Listeners {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Adds a listener; running the result takes it away again. */
    public Runnable add(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void fire() {
        listeners.forEach(Runnable::run);
    }
}
