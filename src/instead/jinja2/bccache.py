"""In the place of Jinja2's own: nothing is kept on a disk, so nothing is needed that could."""


class BytecodeCache:
    """Keeps nothing."""


class FileSystemBytecodeCache(BytecodeCache):
    """Keeps nothing."""


class MemcachedBytecodeCache(BytecodeCache):
    """Keeps nothing."""
