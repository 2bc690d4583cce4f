# SPDX-License-Identifier: EPL-2.0
"""pymatgen's side: the pattern calculator on structures of a table, shared by so many processes.
   rival.py LIBRARY.tsv.gz IDS PROCESSES"""
import gzip
import multiprocessing
import sys
import time
import warnings

warnings.simplefilter("ignore")
from pymatgen.analysis.diffraction.xrd import XRDCalculator
from pymatgen.core import Lattice, Structure


def structures(library, ids):
    wanted = set(open(ids).read().split())
    found = []
    with gzip.open(library, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = line.rstrip("\n").split("\t")
            if row[0] in wanted:
                cell = Lattice.from_parameters(*map(float, row[6].split()))
                sites = [site.split() for site in row[7].split(";")]
                found.append(Structure(cell, [s[0] for s in sites], [list(map(float, s[1:])) for s in sites]))
    return found


def work(part):
    calculator = XRDCalculator("CuKa1")
    for structure in part:
        calculator.get_pattern(structure, two_theta_range=(0, 90))


if __name__ == "__main__":
    all_of_them = structures(sys.argv[1], sys.argv[2])
    processes = int(sys.argv[3])
    work(all_of_them[:2])
    with multiprocessing.Pool(processes) as pool:
        start = time.perf_counter()
        # small parts, so that no process waits for the other at the end
        pool.map(work, [all_of_them[i:i + 5] for i in range(0, len(all_of_them), 5)], chunksize=1)
        seconds = time.perf_counter() - start
    print("%d structures, %.3f lists/s" % (len(all_of_them), len(all_of_them) / seconds))
