"""The group of commands, each loaded from its file when it is asked for."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Sequence

import click

from digest import cli

HELP = """What several outlets report of the same events, and how they differ.

PATH may be files, folders or - (standard input); without one, the folder articles/ is read, else the path named in
digest.toml. Every statement printed stands verbatim in the article it cites.
"""
CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class Commands(click.Group):
    """A group that finds its commands by file name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(info.name for info in pkgutil.iter_modules(cli.__path__) if not info.name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = importlib.import_module(f"digest.cli.{cmd_name}").command
        command.name = cmd_name
        command.context_settings = {**CONTEXT, **command.context_settings}
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name, known = args[0], self.list_commands(ctx)
        if name not in known and not name.startswith("-"):
            import difflib

            near = difflib.get_close_matches(name, known, n=2, cutoff=0.5)
            hint = f"did you mean {' or '.join(near)}?" if near else f"there are {', '.join(known)}"
            raise click.UsageError(f"no command {name!r}: {hint}", ctx)
        return super().resolve_command(ctx, args)


def _print_version(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value:
        from digest import __version__

        click.echo(f"digest {__version__}")
        ctx.exit()


def run(args: Sequence[str]) -> int:
    """Runs the command of `args`; whatever goes wrong is raised, nothing is caught here but a clean exit."""
    group = _group()
    try:
        with group.make_context("digest", list(args)) as context:
            group.invoke(context)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    return 0


def _group() -> Commands:
    version = click.Option(
        ["--version"],
        is_flag=True,
        expose_value=False,
        is_eager=True,
        callback=_print_version,
        help="Show the version and exit.",
    )
    return Commands(
        "digest",
        params=[version],
        callback=_bare,
        invoke_without_command=True,
        help=HELP,
        context_settings=CONTEXT,
    )


def _bare() -> None:
    """Without a command, the help."""
    context = click.get_current_context()
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
