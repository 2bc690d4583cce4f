# SPDX-License-Identifier: EPL-2.0
"""Runs both sides of the benchmark in turn on the same samples and prints their rates and ratios. Called by the script `run`."""
import array
import math
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile

SAMPLES, THREADS = 512, 2
# network, shape of a sample, outputs, batch; patterns are told apart, images answered with numbers
NETWORKS = (("all-convolutional", (2048,), 7, 128), ("residual", (2048,), 7, 128), ("image-small", (64, 64), 15, 32),
            ("image-residual-medium", (64, 64), 15, 32), ("image-residual-large", (64, 64), 15, 32))
TASKS = (("train", "training, batches of %d"), ("infer", "inference, batches of %d"), ("one", "inference, one at a time"))
HERE = os.path.dirname(os.path.abspath(__file__))


class Side:
    """One program that answers commands."""

    def __init__(self, command):
        # the same two processors for both, for helper threads must not become a third
        if shutil.which("taskset") and (os.cpu_count() or 1) > THREADS:
            command = ["taskset", "-c", ",".join(str(c) for c in sorted(os.sched_getaffinity(0))[:THREADS])] + command
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
        self.ready = self.answer("READY")

    def answer(self, word):
        for line in self.process.stdout:
            if line.startswith(word):
                return line.split(None, 1)[1].strip()
        sys.exit("a side of the benchmark ended: " + " ".join(self.process.args[:6]))

    def rates(self, task, seconds):
        self.process.stdin.write("%s %s\n" % (task, seconds))
        return [float(rate) for rate in self.answer("RATE").split()]

    def end(self):
        self.process.stdin.close()
        self.process.wait()


def show(ratios):
    return "%.2f [%.2f..%.2f]" % (statistics.median(ratios), min(ratios), max(ratios))


def compare(network, shape, outputs, batch, data, java, rounds, seconds):
    arguments = ["x".join(map(str, shape)), str(outputs), str(batch), str(SAMPLES), data]
    ours = Side(java + [network] + arguments)
    parameters, definition = ours.ready.split(None, 1)
    rival = Side([sys.executable, "-W", "ignore", os.path.join(HERE, "rival.py"), network, definition] + arguments + [str(THREADS)])
    version, theirs = rival.ready.split()
    if parameters != theirs:
        sys.exit("the networks differ: %s and %s parameters" % (parameters, theirs))
    print("%s, %s parameters, PyTorch %s" % (network, parameters, version))
    for task, title in TASKS:
        title = title.replace("%d", str(batch))
        sides = [ours, rival]
        for side in sides:
            side.rates(task, seconds)  # warm
        results = {ours: [], rival: []}
        for turn in range(rounds):
            for side in sides if turn % 2 == 0 else sides[::-1]:
                results[side].append(side.rates(task, seconds))
        pairs = list(zip(results[ours], results[rival]))
        print("  %-28s %9.0f/s  PyTorch %9.0f/s   ratio %-20s a CPU-second %s" % (
            title, statistics.median(a[0] for a, _ in pairs), statistics.median(b[0] for _, b in pairs),
            show([a[0] / b[0] for a, b in pairs]), show([a[1] / b[1] for a, b in pairs])), flush=True)
    ours.end()
    rival.end()


def main():
    rounds, seconds, chosen, java = int(sys.argv[1]), float(sys.argv[2]), sys.argv[3].split(), sys.argv[4:]
    with tempfile.TemporaryDirectory() as folder:
        data = os.path.join(folder, "samples")
        for network, shape, outputs, batch in NETWORKS:
            if chosen and network not in chosen:
                continue
            source = random.Random(1)
            numbers = array.array("f", (source.random() for _ in range(SAMPLES * math.prod(shape))))
            if len(shape) == 1:
                numbers.extend(source.randrange(outputs) for _ in range(SAMPLES))
            else:
                numbers.extend(source.uniform(-1, 1) for _ in range(SAMPLES * outputs))
            if sys.byteorder == "big":
                numbers.byteswap()
            with open(data, "wb") as file:
                numbers.tofile(file)
            compare(network, shape, outputs, batch, data, java, rounds, seconds)


if __name__ == "__main__":
    main()
