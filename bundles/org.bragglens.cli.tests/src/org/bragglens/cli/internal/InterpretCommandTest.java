// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.bragglens.base.Seeds;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Images, what is done to them before, and models of several spans. */
class InterpretCommandTest {

    private static final int POINTS = TinyDisorder.POINTS;
    private static final int FUZZED = 3000;
    /** Of {@link GreyTiff}: all before the intensities. */
    private static final int HEADER = 122;

    @TempDir
    static Path folder;
    private static Path pairs;
    private static Path two;
    private static Path three;
    private static float[] values;
    private static Path image;

    private final Program program = Program.withoutModel();

    @BeforeAll
    static void models() throws IOException {
        pairs = TinyDisorder.simulate(folder, "two.h5", 2);
        two = TinyDisorder.train(folder, pairs, "two");
        three = TinyDisorder.train(folder, TinyDisorder.simulate(folder, "three.h5", 3), "three");
        values = TinyDisorder.image(pairs, 0);
        image = GreyTiff.write(folder.resolve("hk0.tif"), values);
    }

    private static Object[] with(Object[] one, Object... others) {
        return Stream.concat(Arrays.stream(one), Arrays.stream(others)).toArray();
    }

    private JsonObject interpreted(Path file, Object... others) {
        String out = program.run(with(new Object[] {"interpret", file, "--lattices", 2, "--draws", 2, "--format", "json"}, others))
                .ended(0).out();
        return JsonParser.parseString(out).getAsJsonArray().get(0).getAsJsonObject();
    }

    @Test
    void imagesArePreparedByARecipe() throws IOException {
        JsonObject plain = interpreted(image, "--model", two);
        assertTrue(plain.get("preparation").isJsonNull());
        float[] peak = values.clone();
        peak[0] = 500;
        Path peaked = GreyTiff.write(folder.resolve("peaked.tif"), peak);
        JsonObject preparation = interpreted(peaked, "--model", two, "--prepare", "standard").getAsJsonObject("preparation");
        assertEquals("h", preparation.get("rows").getAsString());
        assertEquals("bragglens-section-recipe", preparation.getAsJsonObject("recipe").get("format").getAsString());
        JsonArray steps = preparation.getAsJsonArray("steps");
        assertEquals("As given", steps.get(0).getAsJsonObject().get("label").getAsString());
        assertTrue(steps.get(1).getAsJsonObject().get("note").getAsString().contains("points masked"), steps.toString());
        assertTrue(preparation.get("measured").getAsInt() < preparation.get("points").getAsInt());
        String table = program.run("interpret", peaked, "--model", two, "--prepare", "standard", "--lattices", 2).ended(0).out();
        assertTrue(table.contains("Mask Bragg peaks") && table.contains("points were measured and count"), table);
        Path recipe = Files.writeString(folder.resolve("r.json"), "{\"format\": \"bragglens-section-recipe\", \"version\": 1, \"steps\": "
                + "[{\"type\": \"orientation\", \"settings\": {\"exchange\": true}}]}");
        JsonObject turned = interpreted(image, "--model", two, "--prepare", recipe);
        JsonObject rows = interpreted(image, "--model", two, "--rows", "k");
        assertEquals(turned.get("encoding"), rows.get("encoding"));
        assertEquals("k", rows.getAsJsonObject("preparation").get("rows").getAsString());
        List<Double> one = numbers(plain);
        List<Double> other = numbers(rows);
        assertEquals(one.get(0), other.get(1), 1e-5);
        assertEquals(one.get(1), other.get(0), 1e-5);
        assertNotEquals(one.get(0), one.get(1));
        program.run("interpret", image, "--model", two, "--prepare", folder.resolve("none.json")).ended(1).said("none.json: no such file");
        program.run("interpret", image, "--model", two, "--prepare", image).ended(1).said("hk0.tif: ");
        program.run("interpret", image, "--model", two, "--rows", "x").ended(2).said("--rows");
    }

    private static List<Double> numbers(JsonObject interpreted) {
        return interpreted.getAsJsonObject("encoding").getAsJsonArray("correlations").asList().stream().map(c -> c.getAsDouble()).toList();
    }

    @Test
    void maskedPointsDoNotCount() throws IOException {
        float[] flags = new float[values.length];
        Arrays.fill(flags, 255);
        Arrays.fill(flags, 20, 50, 0);
        Path mask = GreyTiff.write(folder.resolve("mask.tif"), flags);
        JsonObject all = interpreted(image, "--model", two);
        JsonObject masked = interpreted(image, "--model", two, "--mask", mask);
        assertEquals(all.get("encoding"), masked.get("encoding"), "the network sees the same");
        assertNotEquals(all.get("decoded"), masked.get("decoded"));
        assertEquals(226, masked.getAsJsonObject("preparation").get("measured").getAsInt());
        program.run("interpret", image, image, "--model", two, "--mask", mask).ended(2).said("--mask belongs to one image");
        program.run("interpret", image, "--model", two, "--mask", GreyTiff.write(folder.resolve("m4.tif"), new float[16])).ended(1)
                .said("m4.tif: the mask has 4 × 4 points, and the image 16 × 16");
        program.run("interpret", image, "--model", two, "--mask", GreyTiff.write(folder.resolve("none.tif"), new float[256])).ended(1)
                .said("only 0 of its 256 points were measured");
    }

    @Test
    void eachSpanAnswers() throws IOException {
        Path out = folder.resolve("out");
        Path page = folder.resolve("page.html");
        JsonObject answer = interpreted(image, "--model", two, "--model", three, "--refine", "--rounds", 4, "--out", out, "--report", page);
        assertEquals(3, answer.getAsJsonObject("encoding").get("span").getAsInt());
        JsonObject smaller = answer.getAsJsonArray("smallerSpans").get(0).getAsJsonObject();
        assertEquals(2, smaller.getAsJsonObject("encoding").get("span").getAsInt());
        assertEquals(4, smaller.getAsJsonObject("refined").get("rounds").getAsInt());
        assertEquals(3, smaller.getAsJsonObject("agreement").get("span").getAsInt());
        assertEquals(interpreted(image, "--model", three).get("encoding"), answer.get("encoding"), "spans do not disturb each other");
        int height = ImageIO.read(out.resolve("hk0.png").toFile()).getHeight();
        assertEquals(0, height % (30 + 252 + 44));
        assertTrue(height >= 2 * (30 + 252 + 44), "a row a span at least");
        JsonObject written = JsonParser.parseString(Files.readString(out.resolve("hk0.json"))).getAsJsonObject();
        JsonObject images = written.getAsJsonArray("smallerSpans").get(0).getAsJsonObject().getAsJsonObject("images");
        assertEquals(24, images.getAsJsonArray("lattice").size());
        assertTrue(Files.readString(page).contains("span 2"));
        String table = program.run("interpret", image, "--model", two, "--model", three, "--lattices", 2).ended(0).out();
        assertTrue(table.contains("span 2 and span 3 differ in their 3 common correlations by"), table);
        assertTrue(table.indexOf("v = 2") < table.indexOf("differ in"), "the largest span comes first");
        program.run("interpret", image, "--model", two, "--report", folder.resolve("page.txt")).ended(1).said("page.txt");
    }

    @Test
    void modelsOfDifferentGridsCannotReadOneImage() {
        Path other = TinyDisorder.train(folder, TinyDisorder.simulate(folder, "wide.h5", 3, 20), "wide");
        program.run("interpret", image, "--model", two, "--model", other).ended(2)
                .said("models of 16 × 16 points up to 2.0 r.l.u. and of 20 × 20 up to 2.0 cannot read one image");
    }

    /** Each is one line that names the file and says what is wrong. */
    @Test
    void whatIsNoImageOrNoModel() throws IOException {
        byte[] grey = new byte[POINTS * POINTS];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) Math.min(255, 60 * values[i]);
        }
        Path eight = eightBit("eight.tif", grey);
        interpreted(eight, "--model", two);
        String said = "eight.tif: whole numbers, as detectors count, are read as they are";
        assertTrue(program.run("interpret", eight, "--model", two, "--lattices", 1).ended(0).err().contains(said));
        assertFalse(program.run("interpret", eight, "--model", two, "--lattices", 1, "--prepare", "standard").err().contains(said));
        assertFalse(program.run("interpret", image, "--model", two, "--lattices", 1).ended(0).err().contains("whole numbers"));
        float[] nan = values.clone();
        Arrays.fill(nan, 0, 10, Float.NaN);
        float[] half = values.clone();
        Arrays.fill(half, 0, 128, 0);
        refused(GreyTiff.write(folder.resolve("nan.tif"), nan),
                "10 of its 256 points are not finite numbers; fill masked regions in first");
        refused(GreyTiff.write(folder.resolve("half.tif"), half), "128 of its 256 points are zero or below, as if it were masked");
        refused(GreyTiff.write(folder.resolve("zero.tif"), new float[256]), "zero everywhere");
        refused(GreyTiff.write(folder.resolve("large.tif"), new float[400]),
                "it has 20 × 20 points, and the model reads images of 16 × 16");
        refused(GreyTiff.write(folder.resolve("rgb.tif"), 3, new float[768]), "3 channels");
        refused(pairs, "it is an HDF5 file and no image");
        refused(two, "it is an archive, such as a model, and no image");
        refused(folder, "it is a folder");
        refused(Files.createFile(folder.resolve("empty.tif")), "it is no TIFF file");
        refused(folder.resolve("absent.tif"), "no such file");
        for (Path wrong : List.of(image, pairs)) {
            Program.Result result = program.run("interpret", image, "--model", wrong).ended(1).said(wrong.toString());
            assertEquals(1, result.errors(), result.err());
        }
    }

    @Test
    void nothingIsWrittenOverWhatWasGiven() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        Path section = Files.copy(image, own.resolve("a.tif"));
        Path recipe = own.resolve("a.json");
        program.run("prepare", "--save-recipe", recipe).ended(0);
        byte[] before = Files.readAllBytes(recipe);
        program.run("interpret", section, "--model", two, "--prepare", recipe, "--out", own).ended(1).said("a.json", "this file was given");
        assertArrayEquals(before, Files.readAllBytes(recipe));
        assertFalse(Files.exists(own.resolve("a.png")));
    }

    @Test
    void theSameModelTwiceIsNoEnsemble() {
        program.run("interpret", image, "--model", two, "--model", two).ended(1).said("two.braggmodel: this model was given twice");
    }

    @Test
    void devicesAreNotWaitedFor() {
        Path device = Path.of("/dev/zero");
        Assumptions.assumeTrue(Files.exists(device), "no such device on this system");
        String said = "/dev/zero: it is a pipe or a device and no file";
        program.run("interpret", device, "--model", two).ended(1).said(said);
        program.run("interpret", image, "--model", device).ended(1).said(said);
        program.run("interpret", image, "--model", two, "--mask", device).ended(1).said(said);
        program.run("interpret", image, "--model", two, "--prepare", device).ended(1).said(said);
        program.run("prepare", device, "--out", folder.resolve("device")).ended(1).said(said);
    }

    /** Titles of images go to the terminal too. */
    @Test
    void noNameCommandsTheTerminal() throws IOException {
        Path hostile = Files.copy(image, folder.resolve("a\u001b[2Jb\n.tif"));
        String out = program.run("interpret", hostile, image, "--model", two, "--lattices", 1).ended(0).out();
        assertTrue(out.startsWith("== " + folder + "/a [2Jb .tif\n"), out);
        assertTrue(program.run("prepare", hostile, image, "--points", POINTS, "--out", folder.resolve("hostile")).ended(0).out()
                .startsWith("== " + folder + "/a [2Jb .tif\n"));
    }

    @Test
    void whoDidNotPrepareIsToldHow() throws IOException {
        Path large = GreyTiff.write(folder.resolve("too-large.tif"), new float[400]);
        assertTrue(program.run("interpret", large, "--model", two).ended(1).err().contains("--prepare standard masks Bragg peaks"));
        assertFalse(program.run("interpret", large, "--model", two, "--prepare", "standard").ended(1).err().contains("--prepare standard"));
        assertFalse(program.run("interpret", folder.resolve("absent.tif"), "--model", two).ended(1).err().contains("--prepare standard"));
    }

    @Test
    void thatAnImageIsTheFirstOfSeveralIsSaid() throws IOException {
        String said = "pages.tif: it holds several images, and the first one is read";
        Path pages = GreyTiff.ofSeveral(folder.resolve("pages.tif"), values);
        assertTrue(program.run("interpret", pages, "--model", two, "--lattices", 1).ended(0).err().contains(said));
        assertTrue(program.run("prepare", pages, "--points", POINTS, "--out", folder.resolve("pages")).ended(0).err().contains(said));
    }

    /** Numbers of 32 bits are 0 there to some processors, or infinite. */
    @Test
    void intensitiesThatNoModelCanSeeAreRefused() throws IOException {
        float[] tiny = values.clone();
        for (int i = 0; i < tiny.length; i++) {
            tiny[i] *= 1e-38f;
        }
        refused(GreyTiff.write(folder.resolve("tiny.tif"), tiny), "and models read images whose largest lies between 1e-30 and 1e+30");
    }

    private void refused(Path file, String part) {
        Program.Result result = program.run("interpret", file, "--model", two).ended(1).said(file.toString(), part);
        assertEquals(1, result.errors(), result.err());
        assertEquals("", result.out());
    }

    /** Whole numbers of eight bits. */
    private static Path eightBit(String name, byte[] grey) throws IOException {
        Path file = GreyTiff.write(folder.resolve(name), new float[grey.length]);
        ByteBuffer bytes = ByteBuffer.wrap(Arrays.copyOf(Files.readAllBytes(file), HEADER + grey.length)).order(ByteOrder.LITTLE_ENDIAN);
        for (int entry = 10; entry < HEADER - 4; entry += 12) {
            switch (bytes.getShort(entry)) {
                case 258 -> bytes.putInt(entry + 8, 8);
                case 279 -> bytes.putInt(entry + 8, grey.length);
                case 339 -> bytes.putInt(entry + 8, 1);
                default -> {
                    // as it was
                }
            }
        }
        bytes.put(HEADER, grey);
        return Files.write(file, bytes.array());
    }

    /** One or two bytes of the header changed, or the file cut: an answer or one line each, never anything else. */
    @Test
    void damagedImagesGiveAnAnswerOrOneLine() throws IOException {
        byte[] good = Files.readAllBytes(image);
        RandomGenerator random = Seeds.generator(11);
        List<Object> command = new ArrayList<>(List.of("interpret"));
        Path damaged = Files.createDirectories(folder.resolve("damaged"));
        for (int i = 0; i < FUZZED; i++) {
            byte[] copy = i % 20 == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
            for (int change = 1 + random.nextInt(2); change > 0 && copy.length > 0; change--) {
                copy[random.nextInt(Math.min(HEADER, copy.length))] = (byte) (random.nextBoolean() ? random.nextInt(256)
                        : 1 << random.nextInt(8));
            }
            command.add(Files.write(damaged.resolve(i + ".tif"), copy));
        }
        command.addAll(List.of("--model", two, "--lattices", 1, "--draws", 2, "--format", "json"));
        Program.Result result = program.run(command.toArray()).ended(1);
        JsonArray answers = JsonParser.parseString(result.out()).getAsJsonArray();
        assertEquals(FUZZED, answers.size());
        long failed = answers.asList().stream().filter(a -> a.getAsJsonObject().has("error")).count();
        long answered = answers.asList().stream().filter(a -> a.getAsJsonObject().has("encoding")).count();
        assertEquals(FUZZED, failed + answered);
        assertEquals(failed, result.errors());
        assertTrue(failed > FUZZED / 10 && answered > FUZZED / 20, failed + " failed, " + answered + " answered");
        assertFalse(result.err().contains("unexpected"), result.err());
        for (int i = 0; i < FUZZED; i++) {
            JsonObject answer = answers.get(i).getAsJsonObject();
            if (answer.has("error")) {
                assertTrue(answer.get("error").getAsString().startsWith(damaged.resolve(i + ".tif") + ": "), answer.toString());
            }
        }
    }
}
