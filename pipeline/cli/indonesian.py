"""Typer speaks English; the people who type `terbit` read Indonesian."""

from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from pipeline.errors import UsageError

_PANELS = {
    "ARGUMENTS_PANEL_TITLE": "Isian",
    "OPTIONS_PANEL_TITLE": "Pilihan",
    "COMMANDS_PANEL_TITLE": "Perintah",
    "DEFAULT_STRING": "[bawaan: {}]",
    "REQUIRED_LONG_STRING": "[wajib]",
}
_HELP = "Tampilkan bantuan ini."


def _speak() -> None:
    from typer import rich_utils

    for name, text in _PANELS.items():
        setattr(rich_utils, name, text)


class _Speaking:
    def get_help_option(self, ctx: Any) -> Any:
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help, option.metavar = _HELP, ""
        return option

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        pieces = " ".join(self.collect_usage_pieces(ctx))  # type: ignore[attr-defined]
        formatter.write_usage(ctx.command_path, pieces, prefix="Cara pakai: ")

    def format_help(self, ctx: Any, formatter: Any) -> None:
        _speak()
        super().format_help(ctx, formatter)  # type: ignore[misc]


class Command(_Speaking, TyperCommand):
    """A command whose help is in Indonesian."""


class Group(_Speaking, TyperGroup):
    """A group of commands whose help is in Indonesian."""


def group(words: str, *, alone: bool = False) -> typer.Typer:
    """Return a group of commands that `words` describe; `alone`: it does something by itself."""
    return typer.Typer(
        cls=Group,
        options_metavar="[PILIHAN]",
        subcommand_metavar="[PERINTAH]" if alone else "PERINTAH",
        invoke_without_command=alone,
        no_args_is_help=not alone,
        rich_markup_mode="rich",
        help=words,
    )


def left_to_another(context: typer.Context, *given: object) -> bool:
    """Return whether a command of the group was called and does the work.

    Raises UsageError where options were `given` before its name: they would be lost.
    """
    if context.invoked_subcommand is not None and any(given):
        raise UsageError(f"Tulis pilihan sesudah {context.invoked_subcommand}.")
    return context.invoked_subcommand is not None


def wrong_call(problem: typer.TyperException) -> str:
    """Return what is wrong with a call, and what to do; nothing where the help was shown."""
    kind = type(problem).__name__
    if kind == "NoArgsIsHelpError":
        return ""
    hint = f" Lihat: {_path(problem)} --help"
    if kind == "NoSuchOption":
        return f"Pilihan {getattr(problem, 'option_name', '')} tidak dikenal." + hint
    if kind == "MissingParameter":
        return f"Isian {_name(problem)} belum ditulis." + hint
    if kind == "BadParameter":
        return f"Isian {_name(problem)} tidak sesuai." + hint
    if "No such command" in problem.format_message():
        return "Perintah itu tidak ada. Lihat: terbit --help"
    return "Perintah tidak lengkap atau kelebihan isian." + hint


def _name(problem: typer.TyperException) -> str:
    param = getattr(problem, "param", None)
    return str(param.metavar or param.name).upper() if param is not None else ""


def _path(problem: typer.TyperException) -> str:
    context = getattr(problem, "ctx", None)
    return str(context.command_path) if context is not None else "terbit"
