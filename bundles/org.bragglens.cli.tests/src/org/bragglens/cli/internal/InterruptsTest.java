// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class InterruptsTest {

    @Test
    void hearsEveryCtrlCWhileItIsOpen() throws Exception {
        Semaphore heard = new Semaphore(0);
        try (Interrupts interrupts = new Interrupts(heard::release)) {
            Assumptions.assumeTrue(interrupts.areHeard(), "this virtual machine keeps signals to itself");
            for (int i = 0; i < 2; i++) {
                raise();
                assertTrue(heard.tryAcquire(10, TimeUnit.SECONDS), "Ctrl-C was not heard");
            }
        }
    }

    static void raise() throws ReflectiveOperationException {
        Class<?> signal = ClassLoader.getSystemClassLoader().loadClass("sun.misc.Signal");
        signal.getMethod("raise", signal).invoke(null, signal.getConstructor(String.class).newInstance("INT"));
    }
}
