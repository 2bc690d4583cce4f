// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.bragglens.augment.AugmentationCatalog;
import org.bragglens.diffuse.measuring.MeasuringCatalog;
import org.bragglens.diffuse.section.SectionCatalog;
import org.bragglens.learning.LearningEngine;
import org.bragglens.learning.model.ModelProvider;
import org.bragglens.pattern.io.PatternFiles;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.util.tracker.ServiceTracker;

/** Finds services in the running framework. */
final class OsgiServices implements Services {

    private static final long PATIENCE = 20_000;

    private final BundleContext context;

    OsgiServices(BundleContext context) {
        this.context = context;
    }

    @Override
    public PatternFiles patternFiles() {
        return all(PatternFiles.class, "reader of pattern files").getFirst();
    }

    @Override
    public AugmentationCatalog augmentations() {
        return all(AugmentationCatalog.class, "catalog of augmentations").getFirst();
    }

    @Override
    public SectionCatalog sections() {
        return all(SectionCatalog.class, "catalog of steps for sections").getFirst();
    }

    @Override
    public MeasuringCatalog measuring() {
        return all(MeasuringCatalog.class, "catalog of steps for measuring").getFirst();
    }

    @Override
    public List<LearningEngine> engines() {
        return all(LearningEngine.class, "learning engine");
    }

    @Override
    public List<Path> models() {
        return tracked(ModelProvider.class, 0).stream().flatMap(p -> p.models().stream()).toList();
    }

    @Override
    public String version() {
        Version version = context.getBundle().getVersion();
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }

    private <T> List<T> all(Class<T> type, String name) {
        List<T> services = tracked(type, PATIENCE);
        if (services.isEmpty()) {
            throw new UnavailableException("no " + name
                    + " is installed or could be started; see the log in the installation's configuration folder");
        }
        return services;
    }

    /**
     * Services of a type; waits for the first one where {@code patience} in milliseconds is not 0. They stay in use until the program ends.
     */
    private <T> List<T> tracked(Class<T> type, long patience) {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        try {
            if (patience > 0) {
                tracker.waitForService(patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // in the framework's order: by ranking, then by age
        List<T> services = new ArrayList<>();
        var references = tracker.getServiceReferences();
        if (references != null) {
            Arrays.stream(references).sorted(Comparator.reverseOrder()).map(tracker::getService).filter(Objects::nonNull)
                    .forEach(services::add);
        }
        return services;
    }
}
