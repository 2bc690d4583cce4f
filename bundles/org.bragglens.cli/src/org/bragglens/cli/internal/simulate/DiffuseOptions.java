// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bragglens.base.settings.SettingsType;
import org.bragglens.cli.internal.SettingsOptions;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.ImageSettings;
import org.bragglens.diffuse.LatticeSettings;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What {@code bragglens simulate --diffuse} is told. */
final class DiffuseOptions {

    /** {@code --size} is that of crystallites. */
    private static final String SIZE = "--lattice-size";
    private static final String WHEN = "With --diffuse: ";
    private static final SettingsOptions<LatticeSettings> LATTICE = new SettingsOptions<>(SettingsType.of(LatticeSettings.class),
            Map.of("size", SIZE), WHEN);
    private static final SettingsOptions<ImageSettings> IMAGE = new SettingsOptions<>(SettingsType.of(ImageSettings.class), Map.of(),
            WHEN);

    @Option(names = "--diffuse", description = "Make training pairs for disordered crystals instead: correlations, a lattice that has them"
            + " and its diffuse scattering.")
    boolean diffuse;

    @Option(names = "--span", paramLabel = "N", description = "With --diffuse: span of the correlations, 2 to 8.")
    Integer span;

    @Option(names = "--count", paramLabel = "N", description = "With --diffuse: how many pairs, 1 to 1000000.")
    Integer count;

    @Option(names = "--fine", description = "With --diffuse: a lattice of 96 sites with 64 lots of 48 sites, instead of 50 with 8 of 25.")
    boolean fine;

    @Option(names = SIZE, paramLabel = "N", description = "With --diffuse: sites along each edge of the lattice. Default: 50.")
    Integer size;

    @Option(names = "--resume", description = "With --diffuse: go on where an earlier run was ended.")
    boolean resume;

    @Option(names = "--force", description = "With --diffuse: overwrite an existing file and forget what an earlier run has begun.")
    boolean force;

    void addTo(CommandSpec command) {
        LATTICE.addTo(command);
        IMAGE.addTo(command);
    }

    /** All names but {@code --diffuse}. */
    static List<String> names() {
        List<String> names = new ArrayList<>(List.of("--span", "--count", "--fine", SIZE, "--resume", "--force"));
        names.addAll(LATTICE.names());
        names.addAll(IMAGE.names());
        return names;
    }

    /** @throws IllegalArgumentException with a message for people, if two of them do not go together */
    DiffuseSettings settings(CommandLine command) {
        DiffuseSettings usual = fine ? DiffuseSettings.fine() : DiffuseSettings.standard();
        LatticeSettings lattice = LATTICE.read(command, Map.of("size", size == null ? usual.lattice().size() : size));
        Map<String, Object> lots = new HashMap<>(Map.of("lots", usual.image().lots(), "lotSize", usual.image().lotSize()));
        lots.keySet().removeIf(name -> command.getParseResult().hasMatchedOption(name.equals("lots") ? "--lots" : "--lot-size"));
        return new DiffuseSettings(lattice, IMAGE.read(command, lots));
    }

    /** A message of the settings with the option in it that the user knows. */
    static String optionNamed(String message) {
        return message.replaceFirst("^size ", SIZE + " ").replaceFirst("^lotSize ", "--lot-size ");
    }
}
