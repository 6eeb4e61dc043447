"""Fits the network to rows. What the lower layers give for a row is computed once and kept in half precision."""

from __future__ import annotations

import math
import random
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import torch
import torch.nn.functional as nnf
from torch import Tensor

from advisor.adapters.encoder.sequences import Span, sequences
from advisor.adapters.encoder.tokenizer import Tokenizer
from advisor.adapters.encoder.weight_file import WeightFile
from advisor.understanding.levels import SHOWN
from training.network import Network
from training.rows import Row

_TOLD_EVERY = 100
Ids = tuple[int, ...]
Place = tuple[Ids, Span]
"""Where a row stands: the tokens that are seen at once, and those that are its own."""


@dataclass(frozen=True)
class Recipe:
    """Everything that decides a run; a copy stands in the shipped metadata."""

    tuned: int = 9
    epochs: int = 3
    batch: int = 32
    rate: float = 2e-4
    rate_falls: float = 0.85
    head_rate: float = 1e-3
    weight_decay: float = 0.01
    warm_up: float = 0.08
    dropout: float = 0.1
    cutoff: float = 0.1
    """The share of a text's tokens that is not seen each time: who may not lean on one word learns what is said."""
    smoothing: float = 0.05
    averaging: float = 0.995
    stretch: int = 256
    prefix: str = "query:"
    seed: int = 1
    threads: int = 1
    precision: str = "bfloat16"
    """`float32` takes twice the time where processors multiply in bfloat16, and half where they only claim to."""
    head_weights: Mapping[str, float] = field(
        default_factory=lambda: {
            "act": 0.5,
            "level": 1.0,
            "practice": 0.8,
            SHOWN: 0.8,
            "flag": 0.8,
            "danger": 0.5,
            "lang": 0.1,
        }
    )


class Inputs:
    """Rows as the upper layers see them."""

    def __init__(self, network: Network, weights: WeightFile, tokenizer: Tokenizer, recipe: Recipe) -> None:
        self._network, self._weights, self._pad = network, weights, tokenizer.pad
        self._precision = recipe.precision
        self._places = Places(tokenizer, recipe.prefix, recipe.stretch)
        self._kept: dict[Ids, np.ndarray] = {}

    def add(self, rows: Sequence[Row], batch: int = 64) -> list[Place]:
        """Computes what is not there yet; the place of every row."""
        places = [self._places.of(row) for row in rows]
        missing = sorted({ids for ids, _ in places if ids not in self._kept}, key=lambda ids: (len(ids), ids))
        self._network.eval()
        with torch.inference_mode(), _multiplying(self._precision):
            for start in range(0, len(missing), batch):
                part = missing[start : start + batch]
                filled, mask = _padded(part, self._pad)
                x = torch.from_numpy(self._weights.embed(filled))
                hidden = self._network.lower(x, torch.from_numpy(mask.astype(np.float32))).float().numpy()
                for each, states in zip(part, hidden, strict=True):
                    self._kept[each] = states[: len(each)].astype(np.float16)
        return places

    def batch(
        self, places: Sequence[Place], unseen: Callable[[int], np.ndarray] | None = None
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """States and mask of the texts, each once; for every place the number of its text, and the share of each token.
        `unseen` draws which of so many tokens are left out; a place that would lose all of its own keeps them."""
        texts = {ids: at for at, ids in enumerate(dict.fromkeys(ids for ids, _ in places))}
        width = max(map(len, texts))
        x = np.zeros((len(texts), width, next(iter(self._kept.values())).shape[1]), np.float32)
        mask = np.zeros((len(texts), width), np.float32)
        for ids, at in texts.items():
            x[at, : len(ids)] = self._kept[ids]
            mask[at, : len(ids)] = 1
        of = np.array([texts[ids] for ids, _ in places])
        if unseen is not None:
            for row, ids in zip(mask, texts, strict=True):
                row[: len(ids)][unseen(len(ids))] = 0
        share = np.zeros((len(places), width), np.float32)
        for row, at, (_, (start, end)) in zip(share, of, places, strict=True):
            if not mask[at, start:end].any():
                mask[at, start:end] = 1
            row[start:end] = mask[at, start:end] / max(mask[at, start:end].sum(), 1)
        return torch.from_numpy(x), torch.from_numpy(mask), torch.from_numpy(of), torch.from_numpy(share)


class Places:
    """Where rows stand; a text with many parts is cut into sequences once."""

    def __init__(self, tokenizer: Tokenizer, prefix: str, stretch: int) -> None:
        self._tokenizer, self._prefix, self._stretch = tokenizer, prefix, stretch
        self._of_text: dict[tuple[str, ...], list[Place]] = {}

    def of(self, row: Row) -> Place:
        parts = row.parts
        if parts not in self._of_text:
            read = sequences(self._tokenizer, parts, self._prefix, self._stretch)
            self._of_text[parts] = [(sequence.ids, span) for sequence in read for span in sequence.spans]
        return self._of_text[parts][row.position]


@dataclass
class Fitted:
    network: Network
    inputs: Inputs
    recipe: Recipe

    def logits(self, rows: Sequence[Row], batch: int = 64) -> dict[str, np.ndarray]:
        """For every head (rows, labels)."""
        places = self.inputs.add(rows)
        order = sorted(range(len(rows)), key=lambda at: (len(places[at][0]), places[at]))
        found: dict[str, np.ndarray] = {}
        self.network.eval()
        with torch.inference_mode():
            for start in range(0, len(order), batch):
                part = order[start : start + batch]
                inputs = self.inputs.batch([places[at] for at in part])
                with _multiplying(self.recipe.precision):
                    vectors = self.network.upper(*inputs)
                for name, head in self.network.heads.items():
                    value = head(vectors).numpy()
                    found.setdefault(name, np.empty((len(rows), value.shape[1]), np.float32))[part] = value
        return found


def fit(
    weights: WeightFile,
    heads: Mapping[str, Sequence[str]],
    rows: Sequence[Row],
    recipe: Recipe,
    report: Callable[[str], None],
    after_epoch: Callable[[int, Fitted], None] | None = None,
    start: bytes | None = None,
) -> Fitted:
    """The same rows, recipe and exported model to `start` from give the same network, bit for bit, on the same machine."""
    torch.manual_seed(recipe.seed)
    torch.set_num_threads(recipe.threads)
    torch.use_deterministic_algorithms(True)
    rng, drawing = random.Random(recipe.seed), np.random.default_rng(recipe.seed)
    network = Network(weights, heads, recipe.tuned, recipe.dropout)
    if start is not None:
        network.take(start)
    inputs = Inputs(network, weights, Tokenizer(weights.vocabulary), recipe)
    fitted = Fitted(network, inputs, recipe)
    began = time.perf_counter()
    places = inputs.add(rows)
    report(f"{len(rows)} rows prepared in {time.perf_counter() - began:.0f} s")
    targets = {name: torch.from_numpy(_shares(rows, name, labels)) for name, labels in heads.items()}
    plan = [_epoch(rows, places, recipe.batch, rng) for _ in range(recipe.epochs)]
    steps = sum(map(len, plan))
    optimiser = torch.optim.AdamW(_parameters(network, recipe), fused=True)
    warm = max(1, round(recipe.warm_up * steps))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / warm, max(0.0, (steps - step) / max(1, steps - warm)))
    )
    learning = [p for p in network.parameters() if p.requires_grad]
    average = [p.detach().clone() for p in learning]
    done = 0
    for epoch, batches in enumerate(plan):
        network.train()
        network.layers[: network.frozen].eval()
        began, total, before = time.perf_counter(), 0.0, done
        for part in batches:
            seen = inputs.batch([places[at] for at in part], lambda size: drawing.random(size) < recipe.cutoff)
            with _multiplying(recipe.precision):
                vectors = network.upper(*seen)
            loss = _loss(network, nnf.dropout(vectors, recipe.dropout), targets, torch.tensor(part), recipe)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(learning, 1.0)
            optimiser.step()
            schedule.step()
            total += loss.item()
            done += 1
            if done % _TOLD_EVERY == 0:
                report(f"step {done} of {steps}, {(time.perf_counter() - began) / (done - before):.2f} s each")
            keep = min(recipe.averaging, (done + 1) / (done + 10))
            with torch.no_grad():
                for mean, parameter in zip(average, learning, strict=True):
                    mean.lerp_(parameter, 1 - keep)
        speed = sum(map(len, batches)) / (time.perf_counter() - began)
        report(f"epoch {epoch + 1}/{recipe.epochs}: loss {total / len(batches):.4f}, {speed:.0f} rows/s")
        if after_epoch is not None:
            after_epoch(epoch, fitted)
    with torch.no_grad():
        for mean, parameter in zip(average, learning, strict=True):
            parameter.copy_(mean)
    network.eval()
    return fitted


def _multiplying(precision: str) -> torch.autocast:
    return torch.autocast("cpu", getattr(torch, precision), enabled=precision != "float32")


def _padded(rows: Sequence[Sequence[int]], pad: int) -> tuple[np.ndarray, np.ndarray]:
    """Rows of ids as one array filled up with `pad`, and a 1/0 mask of that shape."""
    width = max(map(len, rows))
    ids = np.full((len(rows), width), pad, np.int64)
    mask = np.zeros((len(rows), width), np.int32)
    for at, row in enumerate(rows):
        ids[at, : len(row)] = row
        mask[at, : len(row)] = 1
    return ids, mask


def _loss(network: Network, vectors: Tensor, targets: Mapping[str, Tensor], part: Tensor, recipe: Recipe) -> Tensor:
    loss = torch.zeros(())
    for name, head in network.heads.items():
        wanted = targets[name][part]
        mine = wanted.sum(1) > 0
        if mine.any():
            each = nnf.cross_entropy(
                head(vectors[mine]), wanted[mine], reduction="sum", label_smoothing=recipe.smoothing
            )
            loss = loss + recipe.head_weights.get(name, 1.0) * each
    return loss / len(part)


def _shares(rows: Sequence[Row], head: str, labels: Sequence[str]) -> np.ndarray:
    at = {label: index for index, label in enumerate(labels)}
    shares = np.zeros((len(rows), len(labels)), np.float32)
    for index, row in enumerate(rows):
        for label, share in row.targets.get(head, {}).items():
            shares[index, at[label]] = share
    return shares


def _epoch(rows: Sequence[Row], places: Sequence[Place], size: int, rng: random.Random) -> list[list[int]]:
    """Shuffled batches of rows of like length (sorted within pools of 16 batches); the parts of a text stay together."""
    texts: dict[Ids, list[int]] = {}
    drawn = {ids: rng.random() for ids in dict.fromkeys(ids for ids, _ in places)}
    for at, row in enumerate(rows):
        if drawn[places[at][0]] < row.share:
            texts.setdefault(places[at][0], []).append(at)
    order = list(texts)
    rng.shuffle(order)
    batches: list[list[int]] = []
    for pool in _filled(order, 16 * size, lambda ids: len(texts[ids])):
        for part in _filled(sorted(pool, key=len), size, lambda ids: len(texts[ids])):
            batches.append([at for ids in part for at in texts[ids]])
    rng.shuffle(batches)
    return batches


def _filled(order: Sequence[Ids], size: int, rows_of: Callable[[Ids], int]) -> Iterator[list[Ids]]:
    """Portions, in order, of at least so many rows each."""
    portion: list[Ids] = []
    count = 0
    for ids in order:
        portion.append(ids)
        count += rows_of(ids)
        if count >= size:
            yield portion
            portion, count = [], 0
    if portion:
        yield portion


def _parameters(network: Network, recipe: Recipe) -> Iterator[dict[str, object]]:
    """The rate falls layer by layer downwards; vectors do not decay."""

    def grouped(parameters: Sequence[torch.nn.Parameter], rate: float) -> Iterator[dict[str, object]]:
        for decay, dims in ((recipe.weight_decay, True), (0.0, False)):
            chosen = [p for p in parameters if (p.ndim > 1) == dims]
            yield {"params": chosen, "lr": rate, "weight_decay": decay}

    for depth, layer in enumerate(reversed(network.layers[network.frozen :])):
        yield from grouped(list(layer.parameters()), recipe.rate * math.pow(recipe.rate_falls, depth))
    yield from grouped(list(network.heads.parameters()), recipe.head_rate)
