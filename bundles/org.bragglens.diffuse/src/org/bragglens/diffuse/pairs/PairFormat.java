// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.pairs;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;

import org.bragglens.base.settings.SettingsType;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.DiffuseSimulator;
import org.bragglens.diffuse.Encoding;

/**
 * Names and places in a file of training pairs (docs/science/diffuse.md, "The file of training pairs"): a NeXus file with an NXentry, the
 * images as its NXdata, and what belongs to each beside them.
 */
final class PairFormat {

    /** Changes whenever what is written means something else. */
    static final String DEFINITION_TEXT = "BraggLens diffuse pairs 1";

    static final String DEFINITION = "/entry/definition";
    static final String SETTINGS = "/entry/settings";
    static final String SEED = "/entry/seed";
    /** In files of simulated pairs only: a file that one generator began is not finished by another. */
    static final String GENERATOR = "/entry/generator";
    static final String IMAGE = "/entry/data/image";
    static final String REACHED = "/entry/disorder/reached";
    static final String WANTED = "/entry/disorder/wanted";
    static final String LATTICE = "/entry/disorder/lattice";
    static final String COMPLETE = "/entry/disorder/complete";
    /** In files of measured pairs only. */
    static final String ORIGIN = "/entry/disorder/origin";
    /** What belongs to each pair of such a file, as it lies in it. */
    static final List<String> MEASURED_ROWS = List.of(COMPLETE, REACHED, WANTED, LATTICE, ORIGIN, IMAGE);

    private static final String PROGRAM = "/entry/program_name";
    private static final String TITLE = "/entry/title";
    private static final String H = "/entry/data/h";
    private static final String K = "/entry/data/k";

    private final PairPlan plan;
    private final String settings;
    private final String title;
    /** Bytes of the text that says where a pair comes from; 0 where pairs are simulated. */
    private final int originBytes;
    private final HdfSkeleton skeleton;

    /** Of simulated pairs. */
    PairFormat(PairPlan plan) {
        this(plan, 0, " lattices with correlations of span " + plan.span() + " and their diffuse scattering");
    }

    private PairFormat(PairPlan plan, int originBytes, String content) {
        this.plan = plan;
        this.originBytes = originBytes;
        settings = SettingsType.of(DiffuseSettings.class).toJson(plan.settings()).toString();
        title = plan.count() + content;
        skeleton = new HdfSkeleton(root());
    }

    /** Of measured pairs; all that belongs to them is late, in the order of {@link #MEASURED_ROWS}. */
    static PairFormat measured(PairPlan plan, int originBytes) {
        return new PairFormat(plan, originBytes, " measured images of diffuse scattering and accepted correlations of span " + plan.span());
    }

    /** Length of the file. */
    long length() {
        return skeleton.length();
    }

    /** Where pair {@code i} has its part of {@code path}, which is {@code bytes} long for each pair. */
    long address(String path, int i, int bytes) {
        return skeleton.address(path) + (long) i * bytes;
    }

    /** All that is known before the first pair, from the beginning of the file. */
    byte[] start() {
        ByteBuffer start = HdfSkeleton.buffer(Math.toIntExact(skeleton.lateStart()));
        start.put(0, skeleton.bytes());
        Map.of(DEFINITION, DEFINITION_TEXT, PROGRAM, plan.program(), TITLE, title, SETTINGS, settings)
                .forEach((path, text) -> start.put((int) skeleton.address(path), utf8(text)));
        start.putLong((int) skeleton.address(SEED), plan.seed());
        if (originBytes == 0) {
            start.putLong((int) skeleton.address(GENERATOR), DiffuseSimulator.GENERATOR);
        }
        int points = plan.settings().image().points();
        for (int p = 0; p < points; p++) {
            double coordinate = plan.settings().image().extent() * p / (points - 1);
            start.putDouble((int) skeleton.address(H) + 8 * p, coordinate);
            start.putDouble((int) skeleton.address(K) + 8 * p, coordinate);
        }
        return start.array();
    }

    private HdfNode.Group root() {
        var entry = new LinkedHashMap<String, HdfNode>();
        entry.put("definition", text(DEFINITION_TEXT));
        entry.put("program_name", text(plan.program()));
        entry.put("title", text(title));
        entry.put("settings", text(settings));
        entry.put("seed", new HdfNode.Data(HdfType.LONG, List.of(), false, Map.of()));
        if (originBytes == 0) {
            entry.put("generator", new HdfNode.Data(HdfType.LONG, List.of(), false, Map.of()));
        }
        entry.put("disorder", disorder());
        entry.put("data", data());
        var root = new LinkedHashMap<String, HdfNode>();
        root.put("entry", group("NXentry", Map.of("default", List.of("data")), entry));
        return group("NXroot", Map.of("default", List.of("entry")), root);
    }

    private HdfNode.Group disorder() {
        long count = plan.count();
        long size = plan.settings().lattice().size();
        // c(0,0) is left out
        List<String> columns = IntStream.range(1, plan.span() * plan.span())
                .mapToObj(n -> "c(" + n / plan.span() + "," + n % plan.span() + ")").toList();
        var fields = new LinkedHashMap<String, HdfNode>();
        fields.put("complete", new HdfNode.Data(HdfType.BYTE, List.of(count), true, Map.of()));
        for (String name : List.of("reached", "wanted")) {
            fields.put(name, new HdfNode.Data(HdfType.DOUBLE, List.of(count, (long) columns.size()), true, Map.of("columns", columns)));
        }
        fields.put("lattice", new HdfNode.Data(HdfType.BYTE, List.of(count, size, (size + 7) / 8), true,
                Map.of("long_name", List.of("spins, a bit each, the lowest first"))));
        if (originBytes > 0) {
            fields.put("origin", new HdfNode.Data(HdfType.text(originBytes), List.of(count), true,
                    Map.of("long_name", List.of("where the pair comes from, JSON"))));
        }
        return group("NXcollection", Map.of(), fields);
    }

    private HdfNode.Group data() {
        long points = plan.settings().image().points();
        var fields = new LinkedHashMap<String, HdfNode>();
        for (String axis : List.of("h", "k")) {
            fields.put(axis, new HdfNode.Data(HdfType.DOUBLE, List.of(points), false, Map.of("units", List.of("r.l.u."))));
        }
        fields.put("image", new HdfNode.Data(HdfType.FLOAT, List.of((long) plan.count(), points, points), true,
                Map.of("long_name", List.of(originBytes > 0 ? "intensity" : "intensity a site"))));
        return group("NXdata", Map.of("signal", List.of("image"), "axes", List.of(".", "h", "k")), fields);
    }

    private static HdfNode.Group group(String nexusClass, Map<String, List<String>> attributes, SequencedMap<String, HdfNode> children) {
        var all = new HashMap<>(attributes);
        all.put("NX_class", List.of(nexusClass));
        return new HdfNode.Group(children, all);
    }

    private static HdfNode.Data text(String text) {
        return new HdfNode.Data(HdfType.text(utf8(text).length), List.of(), false, Map.of());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
