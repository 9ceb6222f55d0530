"""Child processes that never outlive the program which started them."""

import contextlib
import ctypes
import os
import pwd
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

PR_SET_PDEATHSIG = 1


def dies_with_parent(signum: int) -> Callable[[], None]:
    """Give a function for a child to call before it begins: Linux then sends it `signum` when its parent ends.

    Elsewhere it does nothing, and a parent killed without notice leaves its children behind.
    """
    if not sys.platform.startswith("linux"):
        return lambda: None
    prctl = ctypes.CDLL(None).prctl
    return lambda: prctl(PR_SET_PDEATHSIG, signum)


def spawn(
    command: list[str | Path],
    *,
    log: Path,
    dies_with: int,
    env: dict[str, str] | None = None,
    account: pwd.struct_passwd | None = None,
    text: str | None = None,
) -> subprocess.Popen:
    """Start a program in a session of its own (Ctrl-C is ours alone), its output added to `log`, `text` its input."""
    log.parent.mkdir(parents=True, exist_ok=True)
    as_account = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []} if account else {}
    with log.open("ab") as output:
        process = subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL if text is None else subprocess.PIPE,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd="/",
            env=env,
            start_new_session=True,
            preexec_fn=dies_with_parent(dies_with),
            **as_account,
        )
    if text is not None:
        with contextlib.suppress(BrokenPipeError):
            process.stdin.write(text.encode())
            process.stdin.close()
    return process


def ask_to_end(process: subprocess.Popen, signum: int, *, patience: float) -> None:
    """Signal the process and wait; one that does not end in `patience` seconds is killed."""
    if process.poll() is not None:
        return
    process.send_signal(signum)
    try:
        process.wait(patience)
    except subprocess.TimeoutExpired:
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
