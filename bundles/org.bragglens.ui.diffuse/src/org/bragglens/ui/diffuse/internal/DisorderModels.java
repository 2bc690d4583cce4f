// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

import org.bragglens.base.InputException;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.section.Section;
import org.bragglens.diffuse.section.SectionContext;
import org.bragglens.learning.LearningEngine;
import org.bragglens.learning.disorder.DisorderModel;
import org.bragglens.learning.disorder.Interpretation;
import org.bragglens.learning.disorder.Interpreter;
import org.bragglens.learning.disorder.InterpreterSettings;
import org.bragglens.learning.disorder.RefinementSettings;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Opens models for disorder with the engines that are installed, and keeps those open that were asked last. */
@Component(service = DisorderModels.class)
public final class DisorderModels implements Interpreting {

    private final List<LearningEngine> engines = new CopyOnWriteArrayList<>();
    private final Map<DisorderModelFile, DisorderModel> opened = new HashMap<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addEngine(LearningEngine engine) {
        engines.add(engine);
    }

    void removeEngine(LearningEngine engine) {
        engines.remove(engine);
    }

    @Override
    public synchronized List<Reader> readers(List<DisorderModelFile> models, InterpreterSettings settings, BooleanSupplier stop)
            throws IOException {
        for (DisorderModelFile other : List.copyOf(opened.keySet())) {
            if (!models.contains(other)) {
                opened.remove(other).close();
            }
        }
        List<DisorderModel> chosen = new ArrayList<>();
        for (DisorderModelFile file : models) {
            if (stop.getAsBoolean()) {
                return List.of();
            }
            DisorderModel model = opened.get(file);
            if (model == null) {
                model = DisorderModel.open(file.file(), engines);
                opened.put(file, model);
            }
            chosen.add(model);
        }
        try {
            return Interpreter.bySpan(chosen, settings).stream().map(i -> (Reader) new SpanReader(i)).toList();
        } catch (IllegalArgumentException e) {
            throw new InputException("The chosen models", "", e.getMessage(), "choose others", e);
        }
    }

    @Deactivate
    synchronized void close() {
        opened.values().forEach(DisorderModel::close);
        opened.clear();
    }

    private final class SpanReader implements Reader {

        private final Interpreter interpreter;

        SpanReader(Interpreter interpreter) {
            this.interpreter = interpreter;
        }

        @Override
        public int span() {
            return interpreter.span();
        }

        @Override
        public DiffuseSettings simulation() {
            return interpreter.simulation();
        }

        @Override
        public SectionContext context() {
            return interpreter.context();
        }

        @Override
        public Optional<Interpretation> interpret(Section section, long seed, BooleanSupplier stop) throws InputException {
            // models are not closed while an interpretation that nobody waits for any more still asks them
            synchronized (DisorderModels.this) {
                return interpreter.interpret(section, seed, stop);
            }
        }

        @Override
        public Interpretation refine(Section section, Interpretation first, RefinementSettings search, long seed, DoubleConsumer progress,
                BooleanSupplier stop) throws InputException {
            return interpreter.refine(section, first, search, seed, progress, stop);
        }
    }
}
