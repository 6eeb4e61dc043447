"""Fits the heads that have many labels and few rows once more, on what the exported, quantised encoder makes of the rows.

While the layers learn, such heads lag behind; alone they need seconds. Their result is part of the exported file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import onnx
import torch
import torch.nn.functional as nnf
from onnx import numpy_helper

from advisor.adapters.encoder.classifier import EncoderClassifier
from advisor.understanding.levels import SHOWN
from advisor.understanding.wishes import WISH
from training.rows import Row

SETTLED = ("act", "practice", SHOWN, "flag", "danger", WISH, "lang")
POOLED = "pooled"
_STEPS = 150
_PENALTY = {"danger": 3e-4, SHOWN: 3e-4, WISH: 1e-3}
_USUAL_PENALTY = 3e-3
_SMOOTHING = 0.02
_EVENED = {"act": 0.5, WISH: 0.5}
"""A label's rows weigh less the more there are, by this power: nine rows in ten are answers; a "skip" must not be lost. Danger
is not evened: where as many dangers are found, clauses of harmless stories then met the note ten times as often."""


def vectors(classifier: EncoderClassifier, rows: Sequence[Row]) -> np.ndarray:
    """One vector per row, as the shipped encoder gives it."""
    return read_rows(classifier, rows)[POOLED]


def read_rows(classifier: EncoderClassifier, rows: Sequence[Row]) -> dict[str, np.ndarray]:
    """What the exported model gives for each row; a text with many rows is read once."""
    texts: dict[tuple[str, ...], list[int]] = {}
    for at, row in enumerate(rows):
        texts.setdefault(row.parts, []).append(at)
    found: dict[str, np.ndarray] = {}
    with ThreadPoolExecutor() as pool:  # the runtime lets go of Python's lock; each text is read on one thread
        told = pool.map(classifier.logits, texts)
    for where, logits in zip(texts.values(), told, strict=True):
        for name, value in logits.items():
            mine = value[[rows[at].position for at in where]]
            found.setdefault(name, np.empty((len(rows), value.shape[1]), np.float32))[where] = mine
    return found


def settle(model: bytes, seen: np.ndarray, rows: Sequence[Row], labels: Mapping[str, Sequence[str]]) -> bytes:
    """The model with its heads fitted again to these rows, and without the vectors among its outputs."""
    proto = onnx.load_from_string(model)
    mean, spread = seen.mean(0), seen.std(0) + 1e-6
    for head in SETTLED:
        chosen = [at for at, row in enumerate(rows) if head in row.targets]
        targets = [rows[at].targets[head] for at in chosen]
        inputs = (seen[chosen] - mean) / spread
        penalty = _PENALTY.get(head, _USUAL_PENALTY)
        weight, bias = _fitted(inputs, targets, labels[head], _EVENED.get(head, 0.0), penalty)
        weight = weight / spread
        _put(proto, head, weight, bias - weight @ mean)
    kept = [output for output in proto.graph.output if output.name != POOLED]
    del proto.graph.output[:]
    proto.graph.output.extend(kept)
    data: bytes = proto.SerializeToString(deterministic=True)
    return data


def with_vectors(model: bytes) -> bytes:
    """A finished model, its vectors among the outputs again."""
    proto = onnx.load_from_string(model)
    width = next(tensor for tensor in proto.graph.initializer if tensor.name == f"{SETTLED[0]}.w").dims[1]
    proto.graph.output.append(onnx.helper.make_tensor_value_info(POOLED, onnx.TensorProto.FLOAT, ["spans", width]))
    data: bytes = proto.SerializeToString(deterministic=True)
    return data


def _fitted(
    x: np.ndarray, wanted: Sequence[Mapping[str, float]], labels: Sequence[str], evened: float, penalty: float
) -> tuple[np.ndarray, np.ndarray]:
    """Logistic regression."""
    shares = torch.tensor([[row.get(label, 0.0) for label in labels] for row in wanted])
    weights = shares @ shares.sum(0).clamp(min=1.0).pow(-evened)
    weights = weights / weights.mean()
    inputs = torch.from_numpy(x.astype(np.float32))
    weight = torch.zeros((len(labels), x.shape[1]), requires_grad=True)
    bias = torch.zeros(len(labels), requires_grad=True)
    optimiser = torch.optim.LBFGS([weight, bias], max_iter=_STEPS, line_search_fn="strong_wolfe")

    def closure() -> torch.Tensor:
        optimiser.zero_grad()
        each = nnf.cross_entropy(inputs @ weight.T + bias, shares, label_smoothing=_SMOOTHING, reduction="none")
        loss = (weights * each).mean() + penalty * weight.square().sum()
        loss.backward()
        return loss

    optimiser.step(closure)
    return weight.detach().numpy(), bias.detach().numpy()


def _put(proto: onnx.ModelProto, head: str, weight: np.ndarray, bias: np.ndarray) -> None:
    """In the place of the head of that name; one that the model did not have yet is added to it."""
    values = {f"{head}.w": weight, f"{head}.b": bias}
    named = {tensor.name: tensor for tensor in proto.graph.initializer}
    if f"{head}.w" not in named:
        proto.graph.node.append(onnx.helper.make_node("Gemm", [POOLED, *values], [head], transB=1))
        told = onnx.helper.make_tensor_value_info(head, onnx.TensorProto.FLOAT, ["spans", len(bias)])
        proto.graph.output.append(told)
    for name, value in values.items():
        tensor = named[name] if name in named else proto.graph.initializer.add()
        tensor.CopyFrom(numpy_helper.from_array(np.ascontiguousarray(value, dtype=np.float32), name))
