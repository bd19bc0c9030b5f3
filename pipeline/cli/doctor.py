"""`terbit doctor`."""

import typer

from pipeline.cli.options import Json


def command(context: typer.Context, json: Json = False) -> None:
    """Periksa apakah komputer dan folder ini siap dipakai."""
    from pipeline.cli.screen import out, print_json
    from pipeline.flows.doctor import examine

    answers = examine(context.obj)
    if json:
        print_json({"version": 1, "answers": [answer.as_dict() for answer in answers]})
    else:
        for answer in answers:
            out.print(f"{answer.sign} {answer.what}: {answer.says}")
    worst = max(answer.exit_code for answer in answers)
    raise typer.Exit(worst)
