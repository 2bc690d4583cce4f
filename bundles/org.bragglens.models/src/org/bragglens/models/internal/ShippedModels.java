// SPDX-License-Identifier: EPL-2.0
package org.bragglens.models.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

import org.bragglens.learning.model.ModelProvider;
import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The model files in this bundle's folder {@code models}. The bundle is installed as a folder, so they are files already. */
@Component
public final class ShippedModels implements ModelProvider {

    private final List<Path> models;

    @Activate
    public ShippedModels(BundleContext context) {
        this.models = models(context.getBundle());
    }

    @Override
    public List<Path> models() {
        return models;
    }

    private static List<Path> models(Bundle bundle) {
        Enumeration<URL> entries = bundle.findEntries("models", "*.braggmodel", false);
        List<URL> found = entries == null ? List.of() : Collections.list(entries);
        return found.stream().map(ShippedModels::file).sorted().toList();
    }

    /** The file behind an entry: the bundle's own where it is installed as a folder, else a copy that the framework keeps. */
    private static Path file(URL entry) {
        try {
            return Path.of(FileLocator.toFileURL(entry).getPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
