# SPDX-License-Identifier: EPL-2.0
"""Distributions of the simulator's own error: plot.py OUT.png TITLE=TABLE.tsv ... Called by `intrinsic-error`."""
import sys

import matplotlib
import numpy

matplotlib.use("Agg")
from matplotlib import pyplot

NAMES = ("R2 of a decoding against the sample", "its MSE", "R2 of two decodings", "largest difference of a correlation")

figure, panels = pyplot.subplots(1, 2, figsize=(11, 3.6))
for argument in sys.argv[2:]:
    title, path = argument.split("=", 1)
    table = numpy.loadtxt(path, skiprows=1, ndmin=2)
    share = (numpy.arange(len(table)) + 0.5) / len(table)
    for panel, column in ((panels[0], 2), (panels[1], 3)):
        panel.plot(numpy.sort(table[:, column]), share, label=title, linewidth=1.4)
    quartiles = [numpy.percentile(table[:, c], (5, 25, 50, 75, 95)) for c in (2, 3, 0, 5)]
    for name, values in zip(NAMES, quartiles):
        print("%-10s %-38s 5 %%: %.4g  25 %%: %.4g  median %.4g  75 %%: %.4g  95 %%: %.4g" % ((title, name) + tuple(values)))
    print("%-10s all correlations met within 0.01: %.1f %% of %d; the largest difference: %.4g"
          % (title, 100 * numpy.mean(table[:, 5] <= 0.01), len(table), table[:, 5].max()))
panels[0].set_xlim(0, 1)
panels[0].set_xlabel("R² of the image of a decoding")
panels[1].set_xscale("log")
panels[1].set_xlabel("its mean squared error")
for panel in panels:
    panel.set_ylabel("share of encodings below")
    panel.set_ylim(0, 1)
panels[0].legend(fontsize=8)
figure.tight_layout()
figure.savefig(sys.argv[1], dpi=100)
