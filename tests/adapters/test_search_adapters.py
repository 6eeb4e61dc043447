"""Embeddings, vector cache, lock and Chroma: the real ones."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from advisor.adapters.bundled_embeddings import BundledEmbeddings, open_embeddings
from advisor.adapters.chroma_index import build_index, open_index
from advisor.adapters.process_lock import ProcessLock
from advisor.adapters.vector_cache import LayeredVectors, LocalVectors, ShippedVectors, write_shipped
from advisor.errors import AdvisorWarning, SettingsError, UnavailableError
from advisor.retrieval.compact import CompactVectors
from advisor.retrieval.exact import ExactIndex
from advisor.retrieval.index_build import CorpusVectors, Part, Row
from advisor.retrieval.metric import Metric


def _corpus(seed: int = 0, rows: int = 1500) -> CorpusVectors:
    rng = np.random.default_rng(seed)
    raw = rng.normal(size=(rows, 32)).astype(np.float32)
    owners = np.arange(rows) // 5
    named = tuple(Row(int(o), Part.PHRASING, "en", f"{seed} {n}") for n, o in enumerate(owners))
    metric = Metric.learn(raw, owners)
    return CorpusVectors(named, CompactVectors.of(metric.apply(raw)), metric, "test")


def test_odd_texts_have_vectors_and_nul_does_not_cut_them() -> None:
    """Protects from the engine's traps: NUL, lone surrogates, no length limit, nothing at all."""
    model = BundledEmbeddings()
    vectors = model.embed_queries(["who\x00decides here", "who decides here", "\ud800", "", "word " * 50_000])
    assert vectors.shape == (5, 384)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-3)
    assert vectors[0] @ vectors[1] > 0.97


def test_many_threads_get_the_vectors_of_one() -> None:
    """Protects a service that embeds in worker threads."""
    model = BundledEmbeddings()
    texts = [f"question number {n} about trust" for n in range(24)]
    alone = [model.embed_queries([text])[0] for text in texts]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda text: model.embed_queries([text])[0], texts))
    assert np.array_equal(np.stack(alone), np.stack(together))


def test_it_is_a_langchain_embeddings() -> None:
    """Protects its use behind LangChain."""
    model = BundledEmbeddings()
    assert len(model.embed_query("trust")) == len(model.embed_documents(["trust"])[0]) == 384


def test_embeddings_by_setting() -> None:
    """Protects ADVISOR_EMBEDDINGS: none is none, nonsense says so."""
    assert open_embeddings("none") is None
    with pytest.raises(SettingsError, match="ADVISOR_EMBEDDINGS=nonsense"):
        open_embeddings("nonsense")


def test_shipped_vectors_keep_order_and_direction(tmp_path: Path) -> None:
    """Protects search from the rounding that makes the shipped file small."""
    corpus = _corpus()
    vectors = {f"{n:016x}": v for n, v in enumerate(corpus.compared)}
    write_shipped(tmp_path / "v.npz", vectors)
    again = ShippedVectors(tmp_path / "v.npz").get(list(vectors))
    assert min(float(again[k] @ vectors[k] / np.linalg.norm(again[k])) for k in vectors) > 0.9995


def test_new_vectors_are_kept_locally_and_found_again(tmp_path: Path) -> None:
    """Protects that no text is embedded twice."""
    cache = LayeredVectors.open(tmp_path / "nothing", tmp_path / "data")
    vector = np.ones(4, dtype=np.float32) / 2
    cache.put({"a" * 16: vector})
    again = LayeredVectors.open(tmp_path / "nothing", tmp_path / "data").get(["a" * 16, "b" * 16])
    assert list(again) == ["a" * 16]
    assert np.allclose(again["a" * 16], vector)


def test_unreadable_caches_are_put_away(tmp_path: Path) -> None:
    """Protects the start of the service from a damaged cache."""
    (tmp_path / "v.sqlite3").write_bytes(b"no database at all" * 100)
    local = LocalVectors(tmp_path / "v.sqlite3")
    local.put({"k": np.ones(2, dtype=np.float32)})
    assert "k" in local.get(["k"])
    write_shipped(tmp_path / "v.npz", {"0a": np.ones(2, dtype=np.float32)})
    for damaged in (b"no archive", (tmp_path / "v.npz").read_bytes()[:200]):
        (tmp_path / "v.npz").write_bytes(damaged)
        with pytest.warns(AdvisorWarning, match="cannot be read"):
            assert ShippedVectors(tmp_path / "v.npz").get(["0a"]) == {}


def test_chroma_finds_what_exact_search_finds(tmp_path: Path) -> None:
    """Protects the index behind the port: one contract, two implementations."""
    corpus = _corpus()
    index, exact = build_index(corpus, tmp_path), ExactIndex(corpus.compared)
    shared = []
    for query in corpus.compared[::150]:
        rows, similarities = index.nearest(query, 20)
        all_rows, every = exact.nearest(query, 20)
        best = set(all_rows[np.argsort(-every)[:20]].tolist())
        shared.append(len(best & set(rows.tolist())) / 20)
        assert np.allclose(similarities, every[rows], atol=1e-3)
    assert np.mean(shared) > 0.98


def test_a_stale_index_is_rebuilt_and_the_old_one_dropped(tmp_path: Path) -> None:
    """Protects from answers out of yesterday's corpus."""
    build_index(_corpus(1), tmp_path)
    fresh = _corpus(2)
    index = build_index(fresh, tmp_path)
    rows, _ = index.nearest(fresh.compared[7], 1)
    assert rows.tolist() == [7]
    assert len(index._client.list_collections()) == 1


def test_an_index_is_built_once(tmp_path: Path) -> None:
    """Protects the start of the service: an index that fits is only opened."""
    steps: list[tuple[int, int]] = []
    build_index(_corpus(), tmp_path, progress=lambda done, total: steps.append((done, total)))
    assert steps == [(1000, 1500), (1500, 1500)]
    build_index(_corpus(), tmp_path, progress=lambda done, total: steps.append((done, total)))
    assert len(steps) == 2


def test_an_unreadable_index_is_rebuilt(tmp_path: Path) -> None:
    """Protects from a damaged or foreign index folder."""
    (tmp_path / "chroma").mkdir()
    (tmp_path / "chroma" / "chroma.sqlite3").write_bytes(b"rubbish" * 500)
    corpus = _corpus()
    rows, _ = build_index(corpus, tmp_path).nearest(corpus.compared[3], 1)
    assert rows.tolist() == [3]


def test_a_second_process_keeps_out_and_scores_exactly(tmp_path: Path) -> None:
    """Protects the embedded index, which two processes would spoil."""
    code = (
        "import sys, pathlib; from advisor.adapters.process_lock import ProcessLock;"
        f"print(ProcessLock.of(pathlib.Path({str(tmp_path / 'chroma.lock')!r})).held(), flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout
        assert other.stdin
        assert other.stdout.readline().strip() == "True"
        with pytest.raises(UnavailableError, match="another process"):
            build_index(_corpus(), tmp_path)
        assert isinstance(open_index(_corpus(), tmp_path, exact_rows=10), ExactIndex)
        other.stdin.close()
        other.wait(10)
    assert ProcessLock.of(tmp_path / "chroma.lock").held()


def test_a_chroma_server_holds_the_index(tmp_path: Path) -> None:
    """Protects ADVISOR_CHROMA_URL, against the real server; its output goes to a file, a full pipe would stop it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    chroma = Path(sys.executable).with_name("chroma")
    command = [str(chroma), "run", "--path", str(tmp_path / "server"), "--host", "127.0.0.1", "--port", str(port)]
    with (tmp_path / "log").open("w") as log, subprocess.Popen(command, stdout=log, stderr=log) as server:
        try:
            _wait_for(port)
            corpus = _corpus()
            rows, _ = build_index(corpus, tmp_path / "data", f"http://127.0.0.1:{port}").nearest(corpus.compared[5], 1)
            assert rows.tolist() == [5]
        finally:
            server.terminate()


def _wait_for(port: int) -> None:
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError(f"nothing listens on {port}")


def test_a_server_that_is_not_there_is_named(tmp_path: Path) -> None:
    """Protects the operator from a bare connection error, and search from stopping."""
    with pytest.raises(UnavailableError, match="the search index cannot be used"):
        build_index(_corpus(), tmp_path, "http://127.0.0.1:9")
    assert isinstance(open_index(_corpus(), tmp_path, "http://127.0.0.1:9", exact_rows=10), ExactIndex)
