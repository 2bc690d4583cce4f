// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.trainer.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.bragglens.augment.AugmentationCatalog;
import org.bragglens.learning.LearningEngine;
import org.bragglens.learning.TrainingControl;
import org.bragglens.learning.TrainingListener;
import org.bragglens.learning.patterns.PatternTraining;
import org.bragglens.learning.patterns.PatternTrainingRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The networks that the installed engines can train. */
@Component(service = Trainings.class)
public final class Trainings {

    private final AugmentationCatalog catalog;
    private final List<LearningEngine> engines = new CopyOnWriteArrayList<>();

    @Activate
    public Trainings(@Reference AugmentationCatalog catalog) {
        this.catalog = catalog;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addEngine(LearningEngine engine) {
        engines.add(engine);
    }

    void removeEngine(LearningEngine engine) {
        engines.remove(engine);
    }

    AugmentationCatalog catalog() {
        return catalog;
    }

    /** Those that read patterns. */
    List<NetworkChoice> networks() {
        return engines.stream().flatMap(e -> e.networks().stream().filter(n -> n.reads(1)).map(n -> new NetworkChoice(e, n))).toList();
    }

    /** Trains in the calling thread; see {@link PatternTraining#run}. */
    Optional<PatternTraining.Result> run(LearningEngine engine, PatternTrainingRequest request, TrainingListener listener,
            TrainingControl control, Consumer<String> status) throws IOException {
        return new PatternTraining(engine, catalog).run(request, listener, control, status);
    }
}
