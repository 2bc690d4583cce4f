# SPDX-License-Identifier: EPL-2.0
"""The networks of BraggLens in PyTorch, as one side of the benchmark: reads commands on standard input, answers on standard output.

    train SECONDS | infer SECONDS | one SECONDS   ->   RATE samples-per-second samples-per-CPU-second
Eager mode, default layout, Adam: what a user of PyTorch writes without tuning.
"""
import json
import sys
import time

import numpy
import torch
from torch import nn


class Position(nn.Module):
    """A second channel from -1 to 1."""

    def __init__(self, points):
        super().__init__()
        self.register_buffer("ramp", torch.linspace(-1, 1, points).reshape(1, 1, points))

    def forward(self, x):
        return torch.cat([x, self.ramp.expand(x.shape[0], 1, -1)], 1)


def convolution(channels, filters, kernel, stride):
    padding = max(0, kernel - stride + 1) // 2
    return nn.Conv1d(channels, filters, kernel, stride, padding, bias=False)


class Block(nn.Module):
    def __init__(self, channels, filters, kernel, stride):
        super().__init__()
        self.first = nn.Sequential(convolution(channels, filters, kernel, stride), nn.BatchNorm1d(filters), nn.ReLU(inplace=True))
        self.second = nn.Sequential(convolution(filters, filters, kernel, 1), nn.BatchNorm1d(filters))
        self.shortcut = nn.Identity()
        if stride != 1 or channels != filters:
            self.shortcut = nn.Sequential(nn.Conv1d(channels, filters, stride, stride, bias=False), nn.BatchNorm1d(filters))

    def forward(self, x):
        return torch.relu_(self.second(self.first(x)) + self.shortcut(x))


class Head(nn.Module):
    def __init__(self, channels, outputs):
        super().__init__()
        self.dense = nn.Linear(channels, outputs)

    def forward(self, x):
        return self.dense(x.mean(2))


def all_convolutional(definition, points, outputs):
    layers, channels = [], 1
    for kernel in definition["kernels"]:
        layers += [nn.Conv1d(channels, definition["filters"], kernel, kernel), nn.ReLU(inplace=True)]
        channels = definition["filters"]
    return nn.Sequential(*layers, Head(channels, outputs))


def residual(definition, points, outputs):
    layers = [Position(points)] if definition["position"] else []
    channels = definition["stemFilters"]
    layers += [convolution(2 if definition["position"] else 1, channels, definition["stemKernel"], definition["stemStride"]),
               nn.BatchNorm1d(channels), nn.ReLU(inplace=True)]
    for stage in definition["stages"]:
        for block in range(stage["blocks"]):
            layers.append(Block(channels, stage["filters"], stage["kernel"], stage["stride"] if block == 0 else 1))
            channels = stage["filters"]
    return nn.Sequential(*layers, Head(channels, outputs))


class ImageBlock(nn.Module):
    def __init__(self, channels, filters):
        super().__init__()
        self.branch = nn.Sequential(nn.Conv2d(channels, filters, 3, 2, 1, bias=False), nn.BatchNorm2d(filters), nn.ReLU(inplace=True),
                                    nn.Conv2d(filters, filters, 3, 1, 1, bias=False), nn.BatchNorm2d(filters))
        self.shortcut = nn.Sequential(nn.Conv2d(channels, filters, 1, 2, bias=False), nn.BatchNorm2d(filters))

    def forward(self, x):
        return torch.relu_(self.branch(x) + self.shortcut(x))


def image_small(definition, size, outputs):
    layers, channels = [], 1
    for stage in definition["stages"]:
        layers += [nn.Conv2d(channels, stage["filters"], 3, 1, 1), nn.ReLU(), nn.BatchNorm2d(stage["filters"]), nn.MaxPool2d(2),
                   nn.Dropout(stage["dropout"])]
        channels = stage["filters"]
    places = (size >> len(definition["stages"])) ** 2
    return nn.Sequential(*layers, nn.Flatten(), nn.Linear(places * channels, outputs))


def image_residual(definition, size, outputs):
    layers, channels = [], 1
    for filters in definition["filters"]:
        layers.append(ImageBlock(channels, filters))
        channels = filters
    places = (size >> len(definition["filters"])) ** 2
    return nn.Sequential(*layers, nn.Dropout(definition["dropout"]), nn.Flatten(), nn.Linear(places * channels, definition["dense"]),
                         nn.ReLU(inplace=True), nn.Linear(definition["dense"], outputs))


NETWORKS = {"all-convolutional": all_convolutional, "residual": residual, "image-small": image_small,
            "image-residual-medium": image_residual, "image-residual-large": image_residual}


def main(network, definition, shape, outputs, batch, samples, data, threads):
    torch.set_num_threads(threads)
    torch.manual_seed(1)
    net = NETWORKS[network](definition, shape[-1], outputs)
    numbers = numpy.fromfile(data, dtype="<f4")
    size = samples * int(numpy.prod(shape))
    inputs = torch.from_numpy(numbers[:size].reshape(samples, 1, *shape))
    classes = len(shape) == 1
    targets = torch.from_numpy(numbers[size:].astype("int64") if classes else numbers[size:].reshape(samples, outputs))
    optimizer = torch.optim.Adam(net.parameters(), 1e-3)
    loss = nn.CrossEntropyLoss() if classes else nn.MSELoss()
    position = 0

    def train():
        nonlocal position
        x, y = inputs[position:position + batch], targets[position:position + batch]
        position = (position + batch) % samples
        optimizer.zero_grad(set_to_none=True)
        value = loss(net(x), y)
        value.backward()
        optimizer.step()
        return value.item()

    def infer(count):
        with torch.no_grad():
            answers = net(inputs[:count])
            if classes:
                answers.softmax(1)

    def measure(step, count_a_step, seconds):
        count, start, cpu = 0, time.perf_counter(), time.process_time()
        while time.perf_counter() - start < seconds:
            step()
            count += count_a_step
        print("RATE", count / (time.perf_counter() - start), count / (time.process_time() - cpu), flush=True)

    print("READY", torch.__version__, sum(p.numel() for p in net.parameters()), flush=True)
    for line in sys.stdin:
        what, seconds = line.split()
        net.train(what == "train")
        if what == "train":
            measure(train, batch, float(seconds))
        else:
            answered = 1 if what == "one" else batch
            measure(lambda: infer(answered), answered, float(seconds))


if __name__ == "__main__":
    main(sys.argv[1], json.loads(sys.argv[2]), tuple(map(int, sys.argv[3].split("x"))), int(sys.argv[4]), int(sys.argv[5]),
         int(sys.argv[6]), sys.argv[7], int(sys.argv[8]))
