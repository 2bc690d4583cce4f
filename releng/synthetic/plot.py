# SPDX-License-Identifier: EPL-2.0
"""Distributions of a library and of synthetic crystals, one over the other: plot.py LIBRARY LIKE USUAL OUT. Called by `survey`."""
import sys

import matplotlib
import numpy

matplotlib.use("Agg")
from matplotlib import pyplot

LAST = (2, 15, 74, 142, 167, 194, 230)
SYSTEMS = ("triclinic", "monoclinic", "orthorhombic", "tetragonal", "trigonal", "hexagonal", "cubic")
STYLES = (("library", "0.75"), ("synthetic, balance and sizes of the library", "tab:blue"), ("synthetic, usual settings", "tab:orange"))


def read(path):
    rows = [line.rstrip("\n").split("\t") for line in open(path)][1:]
    numbers = numpy.array([[float(x) for x in row[:6]] for row in rows])
    multiplicities = numpy.array([int(m) for row in rows for m in row[6].split(",")], float)
    return numbers, multiplicities


def draw(axes, title, samples, bins, logarithmic):
    axes.set_title(title, fontsize=9)
    for (label, colour), sample in zip(STYLES, samples):
        density = numpy.histogram(sample, bins)[0] / len(sample)
        if colour == "0.75":
            axes.stairs(density, bins, fill=True, color=colour, label=label)
        else:
            axes.stairs(density, bins, color=colour, label=label, linewidth=1.4)
    if logarithmic:
        axes.set_xscale("log")
    axes.set_yticks([])
    axes.tick_params(labelsize=8)


tables = [read(path) for path in sys.argv[1:4]]
numbers = [table[0] for table in tables]
figure, panels = pyplot.subplots(2, 4, figsize=(13, 5.6))
draw(panels[0, 0], "volume per atom / Å³", [n[:, 2] / n[:, 1] for n in numbers], numpy.linspace(0, 60, 41), False)
draw(panels[0, 1], "atoms in the primitive cell", [n[:, 1] for n in numbers], numpy.geomspace(0.9, 220, 30), True)
draw(panels[0, 2], "multiplicity of orbits in the primitive cell", [t[1] for t in tables], numpy.geomspace(0.75, 72, 20), True)
draw(panels[0, 3], "shortest distance / Å", [n[:, 3] for n in numbers], numpy.linspace(0.6, 4.6, 41), False)
draw(panels[1, 0], "reflections to 2θ = 90° (Cu Kα$_1$)", [n[:, 4] for n in numbers], numpy.geomspace(3, 6000, 34), True)
draw(panels[1, 1], "of these above 1 % of the strongest", [n[:, 5] for n in numbers], numpy.geomspace(3, 2000, 30), True)
axes = panels[1, 2]
axes.set_title("median of those above 1 %, by crystal system", fontsize=9)
for (label, colour), n in zip(STYLES, numbers):
    system = numpy.searchsorted(LAST, n[:, 0])
    medians = [numpy.median(n[system == i, 5]) if (system == i).any() else numpy.nan for i in range(7)]
    axes.plot(medians, range(7), "o", color="0.5" if colour == "0.75" else colour, markersize=5)
axes.set_yticks(range(7), SYSTEMS, fontsize=8)
axes.set_xscale("log")
axes.tick_params(axis="x", labelsize=8)
panels[1, 3].axis("off")
handles, labels = panels[0, 0].get_legend_handles_labels()
panels[1, 3].legend(handles, labels, loc="center", fontsize=9, frameon=False)
figure.tight_layout()
figure.savefig(sys.argv[4], dpi=100)
