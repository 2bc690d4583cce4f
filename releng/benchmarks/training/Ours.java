// SPDX-License-Identifier: EPL-2.0

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.stream.IntStream;

import org.bragglens.learning.LearningEngine;
import org.bragglens.learning.SampleSource;
import org.bragglens.learning.TargetSpace;
import org.bragglens.learning.TrainingControl;
import org.bragglens.learning.TrainingListener;
import org.bragglens.learning.TrainingPlan;
import org.bragglens.learning.TrainingProgress;
import org.bragglens.learning.TrainingSettings;
import org.bragglens.learning.dl4j.Dl4jEngine;
import org.bragglens.learning.model.Model;
import org.bragglens.learning.model.ModelDescription;
import org.bragglens.learning.model.ModelFile;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.FloatDataset;

import com.google.gson.JsonObject;
import com.sun.management.OperatingSystemMXBean;

/**
 * BraggLens' side of the benchmark: the engine as the command line uses it, its supply of samples included. Reads commands on standard
 * input and answers on standard output, like rival.py.
 */
public final class Ours {

    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private record Mark(long samples, long nanos, long cpuNanos) {
        static Mark at(long samples) {
            return new Mark(samples, System.nanoTime(), SYSTEM.getProcessCpuTime());
        }

        String rateSince(Mark start) {
            double count = samples - start.samples;
            return String.format(Locale.ROOT, "RATE %.2f %.2f", count / (nanos - start.nanos) * 1e9,
                    count / (cpuNanos - start.cpuNanos) * 1e9);
        }
    }

    /** The same samples over and over, in epochs too long to end. */
    private record Samples(float[] numbers, int[] inputShape, int kept, TargetSpace targets) implements SampleSource {
        @Override
        public int size() {
            return 1 << 20;
        }

        @Override
        public void sample(long epoch, int item, float[] input, float[] target) {
            int i = item % kept;
            System.arraycopy(numbers, i * input.length, input, 0, input.length);
            int answers = kept * input.length;
            if (targets instanceof TargetSpace.Classes) {
                Arrays.fill(target, 0);
                target[(int) numbers[answers + i]] = 1;
            } else {
                System.arraycopy(numbers, answers + i * target.length, target, 0, target.length);
            }
        }
    }

    private final LearningEngine engine = new Dl4jEngine();
    private final String network;
    private final int batch;
    private final Samples samples;
    private final Model model;
    private PausedTraining training;

    private Ours(String network, int[] shape, int outputs, int batch, int kept, float[] numbers) throws IOException {
        this.network = network;
        this.batch = batch;
        List<String> names = IntStream.range(0, outputs).mapToObj(Integer::toString).toList();
        samples = new Samples(numbers, shape, kept, shape.length == 1 ? new TargetSpace.Classes(names) : new TargetSpace.Vector(names));
        TrainingControl control = new TrainingControl();
        TrainingListener stop = new TrainingListener() {
            @Override
            public void progress(TrainingProgress progress) {
                control.stopAndKeep();
            }
        };
        ModelFile file = engine.train(plan(), samples, samples, stop, control).orElseThrow();
        long parameters = file.weights().stream().filter(t -> !t.name().endsWith(".mean") && !t.name().endsWith(".var"))
                .mapToLong(t -> t.data().length).sum();
        String definition = file.description().training().getAsJsonObject("engine").getAsJsonObject("definition").toString();
        System.out.println("READY " + parameters + " " + definition);
        model = engine.open(file);
    }

    public static void main(String[] args) throws IOException {
        int[] shape = Arrays.stream(args[1].split("x")).mapToInt(Integer::parseInt).toArray();
        float[] numbers = new float[(int) (Files.size(Path.of(args[5])) / 4)];
        ByteBuffer.wrap(Files.readAllBytes(Path.of(args[5]))).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(numbers);
        Ours ours = new Ours(args[0], shape, Integer.parseInt(args[2]), Integer.parseInt(args[3]), Integer.parseInt(args[4]), numbers);
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            String[] words = line.split(" ");
            double seconds = Double.parseDouble(words[1]);
            System.out.println(switch (words[0]) {
                case "train" -> ours.train(seconds);
                case "infer" -> ours.infer(seconds, ours.batch);
                default -> ours.infer(seconds, 1);
            });
        }
        System.exit(0);
    }

    /** Goes on with the one training of this program for a while: a new one would have its buffers to make first. */
    private String train(double seconds) throws IOException {
        if (training == null) {
            training = new PausedTraining();
            Thread thread = new Thread(() -> {
                try {
                    engine.train(plan(), samples, samples, training, new TrainingControl());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }, "training");
            thread.setDaemon(true);
            thread.start();
        }
        return training.run(seconds);
    }

    /** Holds a training still in its own thread between rounds. */
    private static final class PausedTraining implements TrainingListener {

        private final SynchronousQueue<Double> rounds = new SynchronousQueue<>();
        private final SynchronousQueue<String> rates = new SynchronousQueue<>();
        private Mark start;
        private double seconds;

        @Override
        public void progress(TrainingProgress progress) {
            try {
                if (start != null) {
                    if ((System.nanoTime() - start.nanos) / 1e9 < seconds) {
                        return;
                    }
                    rates.put(Mark.at(progress.samplesSeen()).rateSince(start));
                }
                seconds = rounds.take();
                start = Mark.at(progress.samplesSeen());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        String run(double forSeconds) throws IOException {
            try {
                rounds.put(forSeconds);
                return rates.take();
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
        }
    }

    private String infer(double seconds, int count) {
        float[] first = Arrays.copyOf(samples.numbers(), count * samples.inputSize());
        int[] shape = IntStream.concat(IntStream.of(count), IntStream.of(samples.inputShape())).toArray();
        Dataset inputs = DatasetFactory.createFromObject(FloatDataset.class, first, shape);
        Mark start = Mark.at(0);
        long done = 0;
        while (System.nanoTime() - start.nanos < seconds * 1e9) {
            model.predict(inputs);
            done += count;
        }
        return Mark.at(done).rateSince(start);
    }

    private TrainingPlan plan() {
        TrainingSettings settings = new TrainingSettings(1, 0, batch, 1e-3, TrainingSettings.Schedule.CONSTANT, 1, 1);
        ModelDescription description = new ModelDescription("benchmark", "benchmark",
                IntStream.of(samples.inputShape()).boxed().toList(), samples.targets(), "", "", new JsonObject(), new JsonObject(), Map.of(),
                List.of(), "");
        return new TrainingPlan(network, settings, description, Optional.empty(), false);
    }
}
