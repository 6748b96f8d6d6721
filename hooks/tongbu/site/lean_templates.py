"""Templates that print, look up and call at a fraction of the cost; the pages are the same to the byte.

Jinja makes a `Markup` of everything it escapes, only to join it to a plain text. That costs twenty times as much as
escaping, and a page prints a thousand things. It goes through several functions for each attribute of a view and for
each macro, too; what nearly all of them come to is done here in place, and everything else is left to Jinja.
"""

from __future__ import annotations

from collections.abc import Callable

import markupsafe
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, optimizeconst
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from markupsafe import Markup, escape

# Not part of the library's promises: where it is not there, `escape` does.
escaped: Callable[[str], str] = getattr(markupsafe, "_escape_inner", escape)
_SCOPES = frozenset(("_loop_vars", "_block_vars"))
"""What Jinja gives to every call, for those functions that ask for the context."""


def shown(value: object) -> str:
    """The text of a value as a template that escapes prints it."""
    if type(value) is str:
        return escaped(value)
    return value if type(value) is Markup else escape(value)


def called(context: Context, target: object, *args: object, **named: object) -> object:
    """What `context.call` gives; a macro that takes nothing but values by their places is called at once."""
    if type(target) is Macro and named.keys() <= _SCOPES:
        absent = len(target.arguments) - len(args)
        more = target.caller or target.explicit_caller or target.catch_kwargs or target.catch_varargs
        if absent >= 0 and not more:
            text = target._func(*args, *(missing,) * absent)  # as `Macro.__call__` does
            return str.__new__(Markup, text) if context.eval_ctx.autoescape else text
    return context.call(target, *args, **named)  # type: ignore[arg-type]


class LeanGenerator(CodeGenerator):
    """What turns templates into Python."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - Jinja's name
        """The whole template; what this generator calls has names that no variable of a template gets."""
        self.writeline("from tongbu.site.lean_templates import called as _called, escaped as _escaped, shown as _shown")
        super().visit_Template(node, frame)

    @optimizeconst
    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """An attribute that is there is taken in place."""
        self.write("(_found if (_found := getattr((_of := ")
        self.visit(node.node, frame)
        self.write(f"), {node.attr!r}, missing)) is not missing else environment.getattr(_of, {node.attr!r}))")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        """What a name stands for is a macro as a rule; methods and what has a `caller` are Jinja's own."""
        if forward_caller or not isinstance(node.node, nodes.Name):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.write("_called(context, ")
        self.visit(node.node, frame)
        scopes = {"_loop_vars": frame.loop_frame, "_block_vars": frame.block_frame}
        self.signature(node, frame, {name: name for name, there in scopes.items() if there})
        self.write(")")

    def _import_common(self, node: nodes.Import | nodes.FromImport, frame: Frame) -> None:
        """What is imported without context is the same for all: templates have no globals of their own."""
        if node.with_context:
            super()._import_common(node, frame)
            return
        self.write("environment.get_template(")
        self.visit(node.template, frame)
        self.write(f", {self.name!r}).module")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if _escapes(frame, finalize):
            self.write("(_escaped(_text) if type(_text := ")
        else:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if _escapes(frame, finalize):
            self.write(") is str else _shown(_text))")
        else:
            super()._output_child_post(node, frame, finalize)


def _escapes(frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> bool:
    """Whether it is known beforehand that what is printed is escaped, and nothing else is done to it."""
    return bool(frame.eval_ctx.autoescape) and not frame.eval_ctx.volatile and finalize.src is None
