"""The commands of the Spark cluster on this machine: ``cluster start`` and ``cluster stop``."""

from typing import Annotated

import typer

from orchestration import cluster
from orchestration.commands.terminal import console, refusal
from orchestration.rights import keep_private
from orchestration.settings import get_settings

app = typer.Typer(help="A Spark cluster on this machine, on loopback.")


@app.command()
def start(
    workers: Annotated[int, typer.Option(min=1, help="How many workers.")] = 2,
    cores: Annotated[int, typer.Option(min=1, help="Of each worker.")] = 1,
    memory: Annotated[str, typer.Option(help="Of each worker's executor, and of the Connect server.")] = "1g",
    connect_port: Annotated[int, typer.Option(help="Where clients come in.")] = cluster.CONNECT_PORT,
    master_port: Annotated[int, typer.Option(help="Where workers do.")] = cluster.MASTER_PORT,
) -> None:
    """Start a master, workers and a Connect server, each a process that goes on until `cluster stop`."""
    settings = get_settings()
    keep_private(settings)
    plan = cluster.Plan(settings.spark, workers, cores, memory, connect_port, master_port)
    try:
        with console.status("Starting Spark …"):
            started = cluster.start(plan)
    except cluster.ClusterError as error:
        raise refusal(str(error)) from error
    for process in started:
        port = plan.ports.get(process.name)
        console.print(
            f"{process.name:<9} process {process.pid}" + (f", {cluster.HOST}:{port}" if port else ""), highlight=False
        )
    console.print(f"Logs are in {plan.folder / 'logs'}, tables in {plan.folder / 'tables'}.", soft_wrap=True)
    console.print(f"Clients come in with SPARK_REMOTE={plan.remote}; `make cluster-stop` ends it.", soft_wrap=True)


@app.command()
def stop() -> None:
    """End what `cluster start` started."""
    ended = cluster.stop(get_settings().spark)
    if not ended:
        console.print("No cluster runs here.")
    for process in ended:
        console.print(f"{process.name:<9} process {process.pid} has ended.", highlight=False)
