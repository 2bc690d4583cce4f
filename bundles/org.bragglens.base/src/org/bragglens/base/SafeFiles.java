// SPDX-License-Identifier: EPL-2.0
package org.bragglens.base;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes files that are either the old ones or the new ones, never half of one. */
public final class SafeFiles {

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private SafeFiles() {
    }

    /**
     * Writes into a temporary file beside {@code target}, forces it to the disk and moves it over {@code target}.
     * Whatever fails on the way, an existing target stays as it was and no temporary file is left.
     *
     * @throws InputException in one line that names the target, also for what the file system says
     */
    public static void write(Path target, Content content) throws IOException {
        Path real = target.toAbsolutePath();
        Path folder = real.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new InputException(target.toString(), "", "its folder does not exist", "create the folder first");
        }
        if (Files.isDirectory(real)) {
            throw new InputException(target.toString(), "", "a folder has this name", "choose a file name");
        }
        // not Files.createTempFile: its files are closed to everybody but their owner, and so would be the target
        Path temporary = folder.resolve("." + real.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            move(temporary, real);
        } catch (InputException e) {
            throw e;
        } catch (ClosedByInterruptException e) {
            throw new InputException(target.toString(), "", "was interrupted before it was written", "try again", e);
        } catch (IOException e) {
            // nobody knows the temporary file, and a full disk names none
            throw new InputException(target.toString(), "", "cannot be written: " + reason(e), "choose another place", e);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** {@link #write(Path, Content)} for a text in UTF-8. */
    public static void writeText(Path target, String text) throws IOException {
        write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Deletes the temporary files that a killed program left of its writes of {@code target}. To be called where nobody writes it now.
     */
    public static void deleteLeftovers(Path target) throws IOException {
        Path real = target.toAbsolutePath();
        String start = "." + real.getFileName() + ".";
        DirectoryStream.Filter<Path> leftover = file -> {
            String name = file.getFileName().toString();
            return name.startsWith(start) && name.substring(start.length()).matches("[0-9a-f-]{36}\\.tmp");
        };
        try (DirectoryStream<Path> found = Files.newDirectoryStream(real.getParent(), leftover)) {
            for (Path file : found) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "there is no permission to write into its folder";
            case FileSystemException system -> system.getReason() == null ? "its folder takes no new file" : system.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }

    /** Gives a file that is whole and forced to the disk the name of another one in its folder, which it replaces in one step. */
    public static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // some network file systems; the fully written temporary file makes the window as short as it can be
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
