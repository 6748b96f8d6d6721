"""`tongbu admin`: forms in a browser, on one's own machine, or as files for a bureau's repository server."""

from __future__ import annotations

from pathlib import Path

import click

from tongbu.assets import AssetError
from tongbu.cli.commands import CannotRun
from tongbu.cli.output import prepare
from tongbu.cli.root import find_root
from tongbu.cli.statuses import statuses
from tongbu.editing import LOCAL, Backend, editor_files, serve
from tongbu.importing.placing import PlacingError, place
from tongbu.reading.project import read_project
from tongbu.system_errors import reason

_PATH = click.Path(path_type=Path)
_KINDS = ("gitlab", "github", "gitea")
_HELP = (
    "在浏览器里用表单编辑政策文件和解读，不用写 YAML。在本机运行，直接改项目里的文件，按 Ctrl+C 结束；"
    "--export 写出放到服务器上的页面，通过 GitLab、GitHub、Gitea 登录和提交。"
)


@click.command("admin", help=_HELP, epilog=statuses("做完了，或者按 Ctrl+C 结束"))
@click.option("--port", type=click.IntRange(0, 65535), default=8730, metavar="端口", help="本机的端口；默认 8730。")
@click.option("--export", "folder", type=_PATH, metavar="文件夹", help="写出页面，放到网站服务器的 /admin/。")
@click.option("--backend", type=click.Choice(_KINDS), default="gitlab", help="与 --export 一起用：仓库在哪里。")
@click.option("--repo", metavar="仓库", help="与 --export 一起用：如 ly/zhengce。")
@click.option("--branch", default="main", metavar="分支", help="与 --export 一起用：提交到哪个分支；默认 main。")
@click.option("--api", metavar="网址", help="与 --export 一起用：本单位仓库服务器的接口网址。")
@click.option("--app-id", metavar="编号", help="与 --export 一起用：在仓库服务器登记的应用编号。")
@click.option("--root", type=_PATH, metavar="文件夹", help="项目文件夹；默认当前所在的项目。")
def command(
    port: int,
    folder: Path | None,
    backend: str,
    repo: str | None,
    branch: str,
    api: str | None,
    app_id: str | None,
    root: Path | None,
) -> None:
    """Serve the editor until it is broken off, or write its files."""
    prepare(machine=False)
    project = find_root(root)
    name = f"{read_project(project).settings.organisation.name or '本站'}在线编辑"
    if folder is not None:
        _export(folder, name, _remote(backend, repo, branch, api, app_id))
        return
    if repo or api or app_id:
        raise CannotRun("--repo、--api、--app-id 要与 --export 一起用。")
    try:
        server = serve(_files(name, LOCAL), project, port)
    except OSError as error:
        raise CannotRun(f"端口 {port} 用不了（{reason(error)}）。请用 --port 换一个。") from None
    click.echo(f"在浏览器里打开 http://127.0.0.1:{server.server_port}/admin/ ，点“登录”（不要密码，只有本机能打开）。")
    click.echo("保存以后运行 tongbu check；按 Ctrl+C 结束。")
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        click.echo("已结束。")
    finally:
        server.server_close()


def _remote(backend: str, repo: str | None, branch: str, api: str | None, app_id: str | None) -> Backend:
    if not repo:
        raise CannotRun("请用 --repo 写明仓库，如 --repo ly/zhengce。")
    given = {"repo": repo, "branch": branch, "api_root": api, "app_id": app_id}
    settings = {key: value for key, value in given.items() if value}
    if app_id:
        settings["auth_type"] = "pkce"  # the server asks for no secret of the page's
    return Backend(backend, settings)


def _export(folder: Path, name: str, backend: Backend) -> None:
    files = _files(name, backend)
    folder.mkdir(parents=True, exist_ok=True)
    try:
        place(folder, files, force=True)
    except PlacingError as error:
        raise CannotRun(f"{folder}：{error}。") from None
    click.echo(f"已写出：{folder}（{len(files)} 个文件）。放到服务器的 /admin/ 以前，请看 docs/operations/editing.md。")


def _files(name: str, backend: Backend) -> dict[str, bytes]:
    try:
        return dict(editor_files(name, backend))
    except AssetError as error:
        raise CannotRun(f"在线编辑用的程序没有装上：{error}") from None
