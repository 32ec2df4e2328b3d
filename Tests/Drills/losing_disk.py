"""A disk that loses power: a FUSE file system that keeps what was synced, and forgets the rest when it is killed.

    python losing_disk.py STORE MOUNTPOINT SEED

What processes see lies in memory; what a power cut would leave lies in the folder STORE. Bytes pass from one to the
other by fsync and fdatasync alone, except that now and then a sector is written early, as real disks do, so that
unsynced changes may survive in part and out of order. A new name is kept with its file's first sync, as on ext4;
removals and renames with the folder's next sync.

Killing this process is the power cut. What it holds then is gone, and STORE can be mounted again.
"""

from __future__ import annotations

import errno
import os
import random
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mfusepy import FUSE, FuseOSError, Operations

SECTOR = 4096


class File:
    """A file as processes see it, and which of its sectors the disk does not have yet."""

    def __init__(self, content: bytes = b"", mode: int = stat.S_IFREG | 0o644) -> None:
        self.content = bytearray(content)
        self.mode = mode
        self.unsynced: set[int] = set()

    def write(self, data: bytes, offset: int) -> None:
        if offset > len(self.content):
            self.resize(offset)
        self.content[offset:offset + len(data)] = data
        self.unsynced.update(range(offset // SECTOR, (offset + len(data) - 1) // SECTOR + 1))

    def resize(self, size: int) -> None:
        self.content = self.content[:size] + bytes(max(0, size - len(self.content)))
        self.unsynced = {sector for sector in self.unsynced if sector * SECTOR < size} | {size // SECTOR}

    def sector(self, number: int) -> bytes:
        return bytes(self.content[number * SECTOR:(number + 1) * SECTOR])


class LosingDisk(Operations):
    use_ns = True

    def __init__(self, store: Path, chance: random.Random) -> None:
        self.store = store
        self.chance = chance
        kept = {f"/{path.relative_to(store)}": path for path in store.rglob("*")}
        self.files = {name: File(path.read_bytes()) for name, path in kept.items() if path.is_file()}
        self.folders = {"/"} | {name for name, path in kept.items() if path.is_dir()}
        # Removals and renames that wait for a sync of the folder.
        self.unsynced_names: list[Callable[[], None]] = []

    # -- What reaches the disk

    def fsync(self, path: str, datasync: int, handle: int) -> int:
        file = self.file(path)
        kept = self.store / path[1:]
        with kept.open("r+b" if kept.exists() else "w+b") as disk:
            for number in sorted(file.unsynced):
                disk.seek(number * SECTOR)
                disk.write(file.sector(number))
            disk.truncate(len(file.content))
        file.unsynced.clear()
        return 0

    def fsyncdir(self, path: str, datasync: int, handle: int) -> int:
        for change in self.unsynced_names:
            change()
        self.unsynced_names.clear()
        return 0

    def write_early(self, path: str, file: File) -> None:
        kept = self.store / path[1:]
        if file.unsynced and kept.exists() and self.chance.random() < 0.1:
            number = self.chance.choice(sorted(file.unsynced))
            with kept.open("r+b") as disk:
                disk.seek(number * SECTOR)
                disk.write(file.sector(number))

    # -- What processes do

    def file(self, path: str) -> File:
        if path not in self.files:
            raise FuseOSError(errno.ENOENT)
        return self.files[path]

    def getattr(self, path: str, handle: int | None = None) -> dict[str, Any]:
        who = {"st_uid": os.getuid(), "st_gid": os.getgid(), "st_nlink": 1}
        if path in self.folders:
            return {**who, "st_mode": stat.S_IFDIR | 0o755, "st_nlink": 2}
        file = self.file(path)
        return {**who, "st_mode": file.mode, "st_size": len(file.content)}

    def readdir(self, path: str, handle: int) -> list[str]:
        names = [Path(name) for name in (*self.files, *self.folders)]
        return [".", "..", *(name.name for name in names if str(name.parent) == path and name.name)]

    def mkdir(self, path: str, mode: int) -> int:
        # Kept at once: what is drilled is what becomes of files.
        self.folders.add(path)
        (self.store / path[1:]).mkdir()
        return 0

    def open(self, path: str, flags: int) -> int:
        file = self.file(path)
        if flags & os.O_TRUNC:
            file.resize(0)
        return 0

    def create(self, path: str, mode: int, info: Any = None) -> int:
        self.files[path] = File(mode=stat.S_IFREG | stat.S_IMODE(mode))
        self.files[path].unsynced = {0}
        return 0

    def mknod(self, path: str, mode: int, device: int) -> int:
        self.files[path] = File(mode=mode)
        return 0

    def read(self, path: str, size: int, offset: int, handle: int) -> bytes:
        return bytes(self.file(path).content[offset:offset + size])

    def write(self, path: str, data: bytes, offset: int, handle: int) -> int:
        file = self.file(path)
        file.write(data, offset)
        self.write_early(path, file)
        return len(data)

    def truncate(self, path: str, length: int, handle: int | None = None) -> int:
        self.file(path).resize(length)
        return 0

    def unlink(self, path: str) -> int:
        self.file(path)
        del self.files[path]
        self.unsynced_names.append(lambda: self.forget(path))
        return 0

    def forget(self, path: str) -> None:
        if path not in self.files:
            (self.store / path[1:]).unlink(missing_ok=True)

    def rename(self, old: str, new: str) -> int:
        self.files[new] = self.files.pop(old)
        self.unsynced_names.append(lambda: self.move(old, new))
        return 0

    def move(self, old: str, new: str) -> None:
        if (self.store / old[1:]).exists():
            (self.store / old[1:]).replace(self.store / new[1:])

    def chmod(self, path: str, mode: int) -> int:
        file = self.file(path)
        file.mode = stat.S_IFMT(file.mode) | stat.S_IMODE(mode)
        return 0

    def chown(self, path: str, user: int, group: int) -> int:
        return 0

    def utimens(self, path: str, times: Any = None) -> int:
        return 0

    def statfs(self, path: str) -> dict[str, int]:
        return {"f_bsize": SECTOR, "f_frsize": SECTOR, "f_blocks": 1 << 20, "f_bavail": 1 << 20, "f_bfree": 1 << 20}


if __name__ == "__main__":
    store, mountpoint, seed = sys.argv[1:]
    # One thread: the order of what reaches the disk is then the order in which it was asked.
    FUSE(LosingDisk(Path(store), random.Random(seed)), mountpoint, foreground=True, nothreads=True)
