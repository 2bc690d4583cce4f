// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.bragglens.base.colour.ColourMap;
import org.bragglens.ui.image.IntensityRange.Limits;
import org.bragglens.ui.plot.IntensityScale;
import org.bragglens.ui.plot.PlotFiles;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** An image's context menu: how it looks, all of it again, its picture, its numbers. Made anew whenever it is opened. */
final class ImageMenu {

    private final ImagePlot plot;
    private final Menu menu;

    private ImageMenu(ImagePlot plot) {
        this.plot = plot;
        menu = new Menu(plot);
    }

    static void attach(ImagePlot plot) {
        ImageMenu entries = new ImageMenu(plot);
        entries.menu.addListener(SWT.Show, e -> entries.fill());
        plot.setMenu(entries.menu);
    }

    private void fill() {
        for (MenuItem item : menu.getItems()) {
            item.dispose();
        }
        ImageAppearance now = plot.appearance();
        choices("Colours", Arrays.asList(ColourMap.values()), ColourMap::label, now.map(), m -> now.with(m));
        choices("Scale", scales(now), ImageMenu::label, plot.scene().map(s -> s.colours().scale()).orElse(now.effectiveScale()),
                s -> now.with(s));
        range(now);
        choices("Equivalents", Arrays.asList(ImageSymmetry.values()), ImageSymmetry::label, now.symmetry(), s -> now.with(s));
        choices("Orientation", Arrays.asList(ImageOrientation.values()), ImageOrientation::label, now.orientation(), o -> now.with(o));
        new MenuItem(menu, SWT.SEPARATOR);
        push(menu, "Show all\tHome", () -> plot.viewport().setWindow(ImageWindow.ALL));
        push(menu, "Remove profile line\tDelete", () -> plot.viewport().setLine(Optional.empty()))
                .setEnabled(plot.viewport().line().isPresent());
        new MenuItem(menu, SWT.SEPARATOR);
        push(menu, "Copy picture", () -> PlotFiles.copyPicture(plot));
        push(menu, "Save picture…", () -> PlotFiles.savePicture(plot));
        push(menu, "Save data…", () -> plot.content().ifPresent(c -> PlotFiles.saveData(plot, out -> ImageCsv.write(c, out))))
                .setEnabled(plot.content().isPresent());
    }

    private void range(ImageAppearance now) {
        Menu range = submenu("Range");
        for (Limits limits : Limits.values()) {
            MenuItem item = new MenuItem(range, SWT.RADIO);
            item.setText(limits == Limits.FIXED ? limits.label() + "…" : limits.label());
            item.setSelection(limits == now.range().limits());
            item.addListener(SWT.Selection, e -> {
                // a radio item also tells that it is no longer chosen
                if (item.getSelection()) {
                    choose(limits, now);
                }
            });
        }
        new MenuItem(range, SWT.SEPARATOR);
        MenuItem centred = new MenuItem(range, SWT.CHECK);
        centred.setText("0 in the middle");
        centred.setSelection(now.range().aboutZero());
        centred.addListener(SWT.Selection, e -> plot.choose(now.with(now.range().aboutZero(!now.range().aboutZero()))));
    }

    private void choose(Limits limits, ImageAppearance now) {
        boolean centred = now.range().aboutZero();
        switch (limits) {
            case AUTOMATIC -> plot.choose(now.with(IntensityRange.AUTOMATIC.aboutZero(centred)));
            case FULL -> plot.choose(now.with(IntensityRange.FULL.aboutZero(centred)));
            case FIXED -> plot.scene().flatMap(s -> RangeDialog.ask(plot.getShell(), s.colours().values()))
                    .ifPresent(r -> plot.choose(now.with(r.aboutZero(centred))));
        }
    }

    private static List<IntensityScale> scales(ImageAppearance now) {
        return now.range().aboutZero() ? List.of(IntensityScale.LINEAR, IntensityScale.SQUARE_ROOT) : List.of(IntensityScale.values());
    }

    private static String label(IntensityScale scale) {
        return switch (scale) {
            case LINEAR -> "Linear";
            case SQUARE_ROOT -> "Square root";
            case LOGARITHM -> "Logarithm";
        };
    }

    private <T> void choices(String title, List<T> values, Function<T, String> label, T present, Function<T, ImageAppearance> chosen) {
        Menu submenu = submenu(title);
        for (T value : values) {
            MenuItem item = new MenuItem(submenu, SWT.RADIO);
            item.setText(label.apply(value));
            item.setSelection(value == present);
            item.addListener(SWT.Selection, e -> {
                if (item.getSelection()) {
                    plot.choose(chosen.apply(value));
                }
            });
        }
    }

    private Menu submenu(String title) {
        MenuItem item = new MenuItem(menu, SWT.CASCADE);
        item.setText(title);
        Menu submenu = new Menu(menu);
        item.setMenu(submenu);
        return submenu;
    }

    private static MenuItem push(Menu menu, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addListener(SWT.Selection, e -> action.run());
        return item;
    }
}
