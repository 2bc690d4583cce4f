// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.trainer.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.bragglens.learning.ClassMetrics;
import org.bragglens.learning.Evaluation;
import org.bragglens.ui.form.Widgets;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** How each class fares, and all of them together. */
final class MetricsTable {

    private final Table table;

    MetricsTable(Composite parent) {
        table = Widgets.named(new Table(parent, SWT.FULL_SELECTION | SWT.BORDER), "result.classes");
        table.setHeaderVisible(true);
        for (String column : List.of("Class", "Samples", "Precision", "Recall", "F1")) {
            TableColumn c = new TableColumn(table, column.equals("Class") ? SWT.LEFT : SWT.RIGHT);
            c.setText(column);
        }
        table.addListener(SWT.Resize, e -> fitColumns());
        table.getColumn(2).setToolTipText("Share of the samples called so that are so");
        table.getColumn(3).setToolTipText("Share of the samples that are so that were called so");
        table.getColumn(4).setToolTipText("Harmonic mean of precision and recall");
    }

    Table control() {
        return table;
    }

    void show(Optional<Evaluation> evaluation) {
        table.removeAll();
        evaluation.ifPresent(e -> {
            for (ClassMetrics m : e.perClass()) {
                if (m.support() > 0 || !Double.isNaN(m.precision())) {
                    row(m.label(), m.support(), m.precision(), m.recall(), m.f1());
                }
            }
            row("Mean of the classes", e.total(), Double.NaN, e.balancedAccuracy(), e.macroF1());
        });
    }

    private void fitColumns() {
        int width = table.getClientArea().width;
        int number = Math.clamp(width / 6, 60, 110);
        for (int i = 1; i < table.getColumnCount(); i++) {
            table.getColumn(i).setWidth(number);
        }
        table.getColumn(0).setWidth(Math.max(80, width - 4 * number));
    }

    private void row(String name, int samples, double... shares) {
        TableItem item = new TableItem(table, SWT.NONE);
        item.setText(0, name);
        item.setText(1, Integer.toString(samples));
        for (int i = 0; i < shares.length; i++) {
            item.setText(2 + i, percent(shares[i]));
        }
    }

    /** A share in per cent; a dash where there is none. */
    static String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
