// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/**
 * Ctrl-C, as long as somebody wants to hear of it. A shutdown hook would not do: once it runs the framework is stopped beside it, and a
 * second Ctrl-C is never heard. {@code sun.misc.Signal} is found by name, for a bundle cannot count on its package; where it is absent
 * Ctrl-C ends the program as usual.
 */
public final class Interrupts implements AutoCloseable {

    private static final String SIGNAL = "sun.misc.Signal";
    private static final String HANDLER = "sun.misc.SignalHandler";

    private final Object before;

    /** From now on {@code heard} runs at each Ctrl-C, in a thread of its own. */
    public Interrupts(Runnable heard) {
        before = install((proxy, method, arguments) -> switch (method.getName()) {
            case "handle" -> {
                heard.run();
                yield null;
            }
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "handler of Ctrl-C";
        });
    }

    /** Whether this virtual machine tells of Ctrl-C at all: not where it was started to ignore it, as in the background of a script. */
    boolean areHeard() {
        return before != null && !before.equals(ignoring());
    }

    /** Ctrl-C means again what it meant before. */
    @Override
    public void close() {
        if (before != null) {
            handle(before);
        }
    }

    private static Object install(InvocationHandler handler) {
        try {
            Class<?> type = Class.forName(HANDLER, true, ClassLoader.getSystemClassLoader());
            return handle(Proxy.newProxyInstance(type.getClassLoader() == null ? ClassLoader.getSystemClassLoader() : type.getClassLoader(),
                    new Class<?>[] {type}, handler));
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    /** The handler that a signal has which the program was started to ignore; the virtual machine then takes no other. */
    private static Object ignoring() {
        try {
            return Class.forName(HANDLER, true, ClassLoader.getSystemClassLoader()).getField("SIG_IGN").get(null);
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    /** Sets the handler of the signal and returns the one before; null if that cannot be done here. */
    private static Object handle(Object handler) {
        try {
            ClassLoader system = ClassLoader.getSystemClassLoader();
            Class<?> signal = Class.forName(SIGNAL, true, system);
            Object interrupt = signal.getConstructor(String.class).newInstance("INT");
            return signal.getMethod("handle", signal, Class.forName(HANDLER, true, system)).invoke(null, interrupt, handler);
        } catch (ReflectiveOperationException e) {
            // no such signal on this system, or the virtual machine was told to leave signals alone
            return null;
        }
    }
}
