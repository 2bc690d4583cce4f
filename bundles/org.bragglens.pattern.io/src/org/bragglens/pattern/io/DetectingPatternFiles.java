// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.bragglens.base.InputException;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.PatternReader;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Asks every {@link PatternReader} whether it recognises the content, and goes by the name where none does.
 * Of several that do, one that also claims the name's extension comes first.
 */
@Component
public final class DetectingPatternFiles implements PatternFiles {

    private static final int HEAD = 4096;

    private final List<PatternReader> readers;

    @Activate
    public DetectingPatternFiles(@Reference(policyOption = ReferencePolicyOption.GREEDY) List<PatternReader> readers) {
        this.readers = readers.stream().sorted(Comparator.comparing(PatternReader::format)).toList();
    }

    @Override
    public List<DiffractionPattern> read(Path file) throws IOException {
        byte[] head = head(file);
        PatternReader reader = reader(file, head).orElseThrow(() -> unknown(file, head));
        try {
            return reader.read(file);
        } catch (InputException e) {
            throw e;
        } catch (IOException e) {
            throw new InputException(file.toString(), "", "cannot be read: " + e.getMessage(), "", e);
        }
    }

    @Override
    public List<String> extensions() {
        return readers.stream().flatMap(r -> r.extensions().stream()).distinct().sorted().toList();
    }

    private Optional<PatternReader> reader(Path file, byte[] head) {
        String extension = extension(file);
        List<PatternReader> byContent = readers.stream().filter(r -> r.recognises(file, head)).toList();
        List<PatternReader> candidates = byContent.isEmpty() ? readers : byContent;
        Optional<PatternReader> both = candidates.stream().filter(r -> r.extensions().contains(extension)).findFirst();
        return both.isPresent() ? both : byContent.stream().findFirst();
    }

    private static byte[] head(Path file) throws InputException {
        if (!Files.exists(file)) {
            throw new InputException(file.toString(), "", "no such file", "check the name");
        }
        if (Files.isDirectory(file)) {
            throw new InputException(file.toString(), "", "is a folder", "name a file in it");
        }
        if (!Files.isRegularFile(file)) {
            throw new InputException(file.toString(), "", "is neither file nor folder", "name a file");
        }
        if (!Files.isReadable(file)) {
            throw new InputException(file.toString(), "", "may not be read", "ask its owner for permission");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            if (head.length == 0) {
                throw new InputException(file.toString(), "", "is empty", "");
            }
            return head;
        } catch (InputException e) {
            throw e;
        } catch (IOException e) {
            throw new InputException(file.toString(), "", "cannot be read: " + e.getMessage(), "", e);
        }
    }

    private InputException unknown(Path file, byte[] head) {
        boolean binary = new String(head, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0;
        return new InputException(file.toString(), "", (binary ? "is a binary file" : "is a file") + " of an unknown format",
                "known are " + String.join(", ", extensions().stream().map(e -> "." + e).toList()));
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
