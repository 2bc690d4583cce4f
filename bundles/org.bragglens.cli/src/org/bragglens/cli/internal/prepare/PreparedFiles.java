// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.prepare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.bragglens.base.InputException;
import org.bragglens.base.SafeFiles;
import org.bragglens.cli.internal.OutFolder;
import org.bragglens.diffuse.TiffWriter;
import org.bragglens.diffuse.section.Section;
import org.bragglens.diffuse.section.SectionStage;
import org.eclipse.january.dataset.DoubleDataset;

/**
 * Where prepared sections go: NAME.tif, its mask NAME-mask.tif and a picture of its stages NAME-stages.png. Never over an image that was
 * given.
 */
final class PreparedFiles {

    private static final String SUFFIX = "\\.[Tt][Ii][Ff][Ff]?$";

    private final Path folder;
    /** The one file that was asked for; null where every image has a name of its own. */
    private final Path only;

    private PreparedFiles(Path folder, Path only) {
        this.folder = folder;
        this.only = only;
    }

    /**
     * @param out a folder, or for one image the name of a TIFF file
     * @throws InputException in one line, if the folder cannot be made or files would be written over each other or over an image
     */
    static PreparedFiles into(Path out, List<Path> images) throws IOException {
        boolean file = !Files.isDirectory(out) && out.toString().toLowerCase(Locale.ROOT).matches(".*\\.tiff?");
        if (file && images.size() > 1) {
            throw new InputException(out.toString(), "", "it is one file, and there are " + images.size() + " images",
                    "give a folder with --out");
        }
        if (!file && Files.exists(out) && !Files.isDirectory(out)) {
            throw new InputException(out.toString(), "", "it is neither a folder nor a .tif file", "give another name with --out");
        }
        Path folder = file ? out.toAbsolutePath().getParent() : out;
        PreparedFiles files = new PreparedFiles(folder, file ? out : null);
        Set<Path> given = new HashSet<>();
        for (Path image : images) {
            given.add(real(image));
        }
        Set<String> names = new HashSet<>();
        for (Path image : images) {
            String name = files.name(image);
            if (!names.add(name)) {
                throw new InputException(image.toString(), "", "another image of this name would have the same files in " + out,
                        "prepare them one after the other");
            }
            if (given.contains(real(files.section(name))) || given.contains(real(files.mask(name)))) {
                throw new InputException(image.toString(), "", "what is prepared of it would be written over an image that was given",
                        "give another folder with --out");
            }
        }
        if (!file) {
            OutFolder.create(folder);
        }
        return files;
    }

    private static Path real(Path file) throws IOException {
        return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
    }

    private String name(Path image) {
        return String.valueOf((only != null ? only : image).getFileName()).replaceFirst(SUFFIX, "");
    }

    private Path section(String name) {
        return only != null ? only : folder.resolve(name + ".tif");
    }

    private Path mask(String name) {
        return folder.resolve(name + "-mask.tif");
    }

    /** @param unknown whether points that were not measured are written as NaN instead of what was filled in for them */
    void write(Path image, Section section, boolean unknown) throws IOException {
        DoubleDataset intensities = section.intensities();
        if (unknown) {
            intensities = intensities.clone();
            double[] values = intensities.getData();
            for (int i = 0; i < values.length; i++) {
                values[i] = section.measured().getData()[i] ? values[i] : Double.NaN;
            }
        }
        TiffWriter.write(section(name(image)), intensities);
        TiffWriter.writeMask(mask(name(image)), section.measured());
    }

    void write(Path image, List<SectionStage> stages) throws IOException {
        byte[] picture = StageStrip.png(stages);
        SafeFiles.write(folder.resolve(name(image) + "-stages.png"), out -> out.write(picture));
    }
}
