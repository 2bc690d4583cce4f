// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import java.util.Optional;

import org.bragglens.ui.form.Widgets;
import org.bragglens.ui.plot.Span;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for the values that both ends of the colours stand for. */
final class RangeDialog extends Dialog {

    private final Span present;
    private Text low;
    private Text high;
    private Label problem;
    private Optional<IntensityRange> chosen = Optional.empty();

    private RangeDialog(Shell shell, Span present) {
        super(shell);
        this.present = present;
    }

    /** Empty if the person thought better of it. */
    static Optional<IntensityRange> ask(Shell shell, Span present) {
        RangeDialog dialog = new RangeDialog(shell, present);
        return dialog.open() == Window.OK ? dialog.chosen : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Range of values");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite grid = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(grid);
        GridDataFactory.fillDefaults().grab(true, true).hint(320, SWT.DEFAULT).applyTo(grid);
        low = field(grid, "Lowest value", "range.low", present.from());
        high = field(grid, "Highest value", "range.high", present.to());
        problem = Widgets.problemLabel(grid, "range.problem");
        GridDataFactory.createFrom((GridData) problem.getLayoutData()).span(2, 1).applyTo(problem);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        check();
    }

    private Text field(Composite grid, String label, String name, double value) {
        Widgets.label(grid, label);
        Text text = Widgets.named(new Text(grid, SWT.BORDER | SWT.SINGLE), name);
        text.setText(Double.toString(value));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        text.addModifyListener(e -> check());
        return text;
    }

    private void check() {
        String wrong = "";
        try {
            chosen = Optional.of(IntensityRange.parsed(low.getText(), high.getText()));
        } catch (IllegalArgumentException e) {
            chosen = Optional.empty();
            wrong = e.getMessage();
        }
        Widgets.setProblem(problem, wrong);
        getButton(IDialogConstants.OK_ID).setEnabled(chosen.isPresent());
    }
}
