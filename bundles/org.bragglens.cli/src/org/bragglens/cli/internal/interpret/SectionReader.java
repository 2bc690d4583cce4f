// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.interpret;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.bragglens.base.InputException;
import org.bragglens.base.InputFiles;
import org.bragglens.base.recipe.Recipe;
import org.bragglens.cli.internal.RecipeName;
import org.bragglens.diffuse.TiffImage;
import org.bragglens.diffuse.section.Section;
import org.bragglens.diffuse.section.SectionCatalog;
import org.bragglens.diffuse.section.SectionContext;
import org.bragglens.diffuse.section.SectionPreparation;
import org.bragglens.diffuse.section.SectionStage;
import org.eclipse.january.dataset.Dataset;

import com.google.gson.JsonObject;

/** Image files as sections that models read: masked, turned and prepared as was asked for. */
final class SectionReader {

    /** What runs along the rows of the files: the index that counts them. */
    enum Rows {
        H, K
    }

    private final Rows rows;
    private final Optional<Path> mask;
    private final Optional<JsonObject> recipe;
    private final Optional<SectionPreparation> preparation;
    private final Consumer<String> remarks;

    /**
     * @param recipe  the name of a recipe file, {@code standard}, or null for none
     * @param mask    an image that is 0 where nothing was measured, or null
     * @param remarks hears in one line each what is worth saying of a file
     * @throws InputException in one line, if the recipe cannot be used
     */
    SectionReader(SectionCatalog catalog, String recipe, Rows rows, Path mask, Consumer<String> remarks) throws IOException {
        this.rows = rows;
        this.remarks = remarks;
        this.mask = Optional.ofNullable(mask);
        if (recipe == null) {
            this.recipe = Optional.empty();
            preparation = Optional.empty();
            return;
        }
        Recipe steps = RecipeName.read(catalog, recipe);
        this.recipe = Optional.of(catalog.toTree(steps));
        try {
            preparation = Optional.of(catalog.preparation(steps));
        } catch (IllegalArgumentException e) {
            throw new InputException(recipe, "", e.getMessage(), "", e);
        }
    }

    /** What images are prepared by; empty if they are taken as they are. */
    Optional<JsonObject> recipe() {
        return recipe;
    }

    /** @throws IOException in one line, if the file is no image or what a recipe makes of it is nothing that a model reads */
    PreparedSection read(Path file, SectionContext context) throws IOException {
        Section section = Section.of(image(file));
        if (mask.isPresent()) {
            section = masked(section, image(mask.get()));
        }
        if (rows == Rows.K) {
            section = transposed(section);
        }
        section.intensities().setName(file.toString());
        if (preparation.isEmpty()) {
            // simulated and prepared images are of floating-point numbers
            if (section.rows() == context.points() && section.columns() == context.points() && areWhole(section)) {
                remarks.accept(file + ": whole numbers, as detectors count, are read as they are; if Bragg peaks and background are still "
                        + "in it, say --prepare standard");
            }
            return new PreparedSection(section, List.of(), rows, mask.isPresent(), Optional.empty());
        }
        List<SectionStage> stages = preparation.get().run(section, context);
        Section prepared = stages.getLast().section();
        prepared.intensities().setName(file.toString());
        return new PreparedSection(prepared, stages, rows, mask.isPresent(), recipe);
    }

    private static boolean areWhole(Section section) {
        double[] intensities = section.intensities().getData();
        return Arrays.stream(intensities).allMatch(i -> i == Math.rint(i)) && Arrays.stream(intensities).anyMatch(i -> i > 1);
    }

    private Dataset image(Path file) throws IOException {
        byte[] head = new byte[4];
        InputFiles.check(file, "give the images themselves");
        try (InputStream in = Files.newInputStream(file)) {
            in.readNBytes(head, 0, head.length);
        }
        if (head[0] == (byte) 0x89 && head[1] == 'H' && head[2] == 'D' && head[3] == 'F') {
            throw new InputException(file.toString(), "", "it is an HDF5 file and no image",
                    "give a grey TIFF file; files of training pairs belong to 'bragglens evaluate --data'");
        }
        if (head[0] == 'P' && head[1] == 'K') {
            throw new InputException(file.toString(), "", "it is an archive, such as a model, and no image",
                    "give a grey TIFF file; models belong to --model");
        }
        return TiffImage.read(file, remarks);
    }

    private Section masked(Section section, Dataset points) throws InputException {
        if (points.getShapeRef()[0] != section.rows() || points.getShapeRef()[1] != section.columns()) {
            throw new InputException(mask.get().toString(), "", "the mask has " + points.getShapeRef()[0] + " × " + points.getShapeRef()[1]
                    + " points, and the image " + section.rows() + " × " + section.columns(), "give the mask of this image");
        }
        boolean[] measured = section.measured().getData();
        for (int i = 0; i < measured.length; i++) {
            measured[i] &= points.getDouble(i / section.columns(), i % section.columns()) != 0;
        }
        return section;
    }

    private static Section transposed(Section section) {
        Section turned = Section.of(section.intensities().getTransposedView().clone());
        boolean[] from = section.measured().getData();
        boolean[] to = turned.measured().getData();
        for (int i = 0; i < to.length; i++) {
            to[i] = from[i % turned.columns() * section.columns() + i / turned.columns()];
        }
        return turned;
    }
}
