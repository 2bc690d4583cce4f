// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.viewer.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.bragglens.pattern.Radiation;
import org.bragglens.ui.form.Widgets;
import org.bragglens.ui.plot.PlotColours;
import org.bragglens.ui.plot.Ticks;
import org.bragglens.ui.session.OpenPattern;
import org.bragglens.ui.session.Session;
import org.bragglens.ui.session.SessionState;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The open patterns: the selected one is looked at, the ticked ones are laid over it. */
final class PatternTable {

    private static final int SWATCH = 12;
    /** More is read in the tip. */
    private static final int LONGEST_NOTES = 240;

    private final Session session;
    private final Composite area;
    private final Label title;
    private final Table table;
    private final Label notes;
    private final Button close;
    private final Button closeAll;
    private final Map<Integer, Image> swatches = new HashMap<>();
    private List<OpenPattern> shown = List.of();

    PatternTable(Composite parent, Session session) {
        this.session = session;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).extendedMargins(6, 0, 2, 4).spacing(4, 2).applyTo(area);
        title = Widgets.label(area, "Patterns");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(title);
        close = Widgets.button(area, "patterns.close", "Close", "Forgets the selected patterns, never their files (Delete)", this::closeSelected);
        closeAll = Widgets.button(area, "patterns.closeAll", "Close all", "Forgets all patterns, never their files", session::closeAll);
        table = Widgets.named(new Table(area, SWT.CHECK | SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER), "patterns");
        table.setHeaderVisible(true);
        table.setToolTipText("Select a pattern to look at it; tick others to lay them over it");
        GridDataFactory.fillDefaults().grab(true, true).span(3, 1).hint(100, 60).applyTo(table);
        for (String column : List.of("Pattern", "Wavelength", "Points")) {
            new TableColumn(table, column.equals("Points") ? SWT.RIGHT : SWT.LEFT).setText(column);
        }
        notes = Widgets.named(Widgets.quietLabel(area), "patterns.notes");
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(100, SWT.DEFAULT).applyTo(notes);
        table.addListener(SWT.Selection, this::selected);
        table.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.DEL) {
                closeSelected();
            }
        });
        table.addListener(SWT.Resize, e -> fitColumns());
        table.addListener(SWT.Dispose, e -> swatches.values().forEach(Image::dispose));
    }

    Composite control() {
        return area;
    }

    Table table() {
        return table;
    }

    void refresh() {
        SessionState state = session.state();
        String reading = state.opening().isEmpty() ? "" : ", reading " + state.opening().size() + " more";
        Widgets.setText(title, "Patterns" + (state.patterns().isEmpty() && reading.isEmpty() ? "" : ": " + state.patterns().size())
                + reading);
        if (!state.patterns().equals(shown)) {
            Set<Long> chosen = selectedIds();
            shown = state.patterns();
            fill();
            // the table remembers rows; what was chosen are patterns
            table.setSelection(IntStream.range(0, shown.size()).filter(i -> chosen.contains(shown.get(i).id())).toArray());
        }
        int index = state.selected().map(id -> shown.stream().map(OpenPattern::id).toList().indexOf(id)).orElse(-1);
        if (index >= 0 && !table.isSelected(index)) {
            table.setSelection(index);
            table.showSelection();
        }
        showNotes(index < 0 ? List.of() : shown.get(index).pattern().notes(), index < 0 ? null : shown.get(index).file().orElse(null));
        close.setEnabled(index >= 0);
        closeAll.setEnabled(!shown.isEmpty());
    }

    /** What was assumed or done when the pattern was read or simulated. */
    private void showNotes(List<String> sentences, Path fileOrNull) {
        String all = String.join(" ", sentences);
        Widgets.setText(notes, all.length() <= LONGEST_NOTES ? all : all.substring(0, LONGEST_NOTES) + "…");
        String where = fileOrNull == null ? "" : fileOrNull.toString();
        notes.setToolTipText(all.isEmpty() ? where : String.join("\n", sentences) + "\n" + where);
        Widgets.setShown(notes, !all.isEmpty());
    }

    private void fill() {
        table.setRedraw(false);
        while (table.getItemCount() > shown.size()) {
            table.remove(table.getItemCount() - 1);
        }
        while (table.getItemCount() < shown.size()) {
            new TableItem(table, SWT.NONE);
        }
        for (int i = 0; i < shown.size(); i++) {
            OpenPattern open = shown.get(i);
            Radiation radiation = open.pattern().radiation();
            TableItem item = table.getItem(i);
            item.setText(new String[] {open.pattern().name() + (open.followed() ? " (selected elsewhere)" : ""),
                radiation.isKnown() ? String.format(Locale.ROOT, "%.5g Å", radiation.wavelength()) : "unknown",
                Ticks.number(open.pattern().size(), 1)});
            item.setImage(0, swatch(open.colour()));
            item.setChecked(open.overlaid());
        }
        table.setRedraw(true);
        fitColumns();
    }

    private void fitColumns() {
        int width = table.getClientArea().width;
        int wavelength = Math.clamp(width / 4, 98, 110);
        int points = Math.min(80, width / 5);
        int[] widths = {Math.max(60, width - wavelength - points), wavelength, points};
        for (int i = 0; i < widths.length; i++) {
            table.getColumn(i).setWidth(widths[i]);
        }
    }

    private void selected(Event e) {
        OpenPattern touched = shown.get(table.indexOf((TableItem) e.item));
        if (e.detail == SWT.CHECK) {
            session.overlay(List.of(touched.id()), ((TableItem) e.item).getChecked());
        } else {
            session.select(touched.id());
        }
    }

    private void closeSelected() {
        session.close(selectedIds());
    }

    private Set<Long> selectedIds() {
        return Arrays.stream(table.getSelectionIndices()).mapToObj(i -> shown.get(i).id()).collect(Collectors.toSet());
    }

    private Image swatch(int colour) {
        return swatches.computeIfAbsent(colour, c -> {
            RGB rgb = PlotColours.curve(c);
            ImageData data = new ImageData(SWATCH, SWATCH, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
            for (int y = 0; y < SWATCH; y++) {
                for (int x = 0; x < SWATCH; x++) {
                    data.setPixel(x, y, data.palette.getPixel(rgb));
                }
            }
            return new Image(table.getDisplay(), data);
        });
    }
}
