"""A Connect server for the tests that need Spark; without Java or pyspark they are skipped, and say so."""

import os
import socket
from collections.abc import Iterator

import pytest

from orchestration import cluster


@pytest.fixture(scope="session")
def spark_is_here() -> None:
    """Skips where Spark can't run."""
    pytest.importorskip("pyspark", reason="pyspark is not installed: pip install '.[spark]'")
    try:
        cluster.check_java(os.environ)
    except cluster.ClusterError as error:
        pytest.skip(str(error))


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as here:
        here.bind((cluster.HOST, 0))
        port: int = here.getsockname()[1]
        return port


# Tables are tiny here: what compiling, planning anew between stages, listing in parallel and optimising for long runs
# take, they don't repay. Without the room for code, Java fails to link methods once it is used up.
_JAVA = "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=256m -XX:+UseSerialGC"
QUICK_WHILE_SMALL = {
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.sql.shuffle.partitions": "2",
    "spark.sql.sources.parallelPartitionDiscovery.threshold": "10000",
    "spark.driver.defaultJavaOptions": _JAVA,
    "spark.executor.defaultJavaOptions": _JAVA,
}


@pytest.fixture(scope="session")
def server(spark_is_here: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[cluster.Plan]:
    """A Connect server that computes by itself, without master or workers: these take as long again to start."""
    plan = cluster.Plan(
        tmp_path_factory.mktemp("spark"),
        workers=0,
        cores=2,
        memory="2g",
        connect_port=free_port(),
        settings=QUICK_WHILE_SMALL,
    )
    cluster.start(plan)
    yield plan
    cluster.stop(plan.folder)
