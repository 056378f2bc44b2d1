"""Checks an event file against raw dumps of its columns, with pyarrow alone.

usage: check_parquet.py FILE DUMPS

DUMPS holds columns.txt ("name type" a line) and <name>.bin, little-endian values in file order. Prints "ok N" or fails
with the column at fault. Every value is compared by its bits, every bound by its value.
"""
import json
import sys
from pathlib import Path

import numpy
import pyarrow.dataset
import pyarrow.parquet

TYPES = {"int64": "<i8", "int32": "<i4", "float64": "<f8", "bool": "?"}
BITS = {"int64": "<i8", "int32": "<i4", "float64": "<u8", "bool": "?"}


def require(right, *what):
    if not right:
        sys.exit("wrong: " + " ".join(map(str, what)))


def check_bounds(metadata, dumps):
    """Statistics of every column chunk, as a reader that skips row groups by them sees them."""
    start = 0
    for g in range(metadata.num_row_groups):
        group = metadata.row_group(g)
        for i, (name, values) in enumerate(dumps.items()):
            chunk = group.column(i)
            part = values[start:start + group.num_rows]
            part = part[part == part]  # NaN takes no part
            statistics = chunk.statistics
            require(statistics.null_count == 0, name, "null count")
            require(statistics.has_min_max == (len(part) > 0), name, "has bounds", g)
            if len(part):
                require(statistics.min == part.min(), name, "min", g, statistics.min, part.min())
                require(statistics.max == part.max(), name, "max", g, statistics.max, part.max())
        start += group.num_rows


def check_filter(path, values):
    """Skipping row groups by their bounds loses no event."""
    finite = values[values == values]
    if len(finite) == 0:
        return
    cut = float(numpy.median(finite))
    dataset = pyarrow.dataset.dataset(path, format="parquet")
    found = dataset.count_rows(filter=pyarrow.dataset.field("t_kev") > cut)
    require(found == int((values > cut).sum()), "filter on t_kev", found)


def main(path, folder):
    columns = dict(line.split() for line in (folder / "columns.txt").read_text().splitlines())
    dumps = {name: numpy.fromfile(folder / (name + ".bin"), TYPES[kind]) for name, kind in columns.items()}
    file = pyarrow.parquet.ParquetFile(path, page_checksum_verification=True)
    require(file.schema_arrow.names == list(columns), "names", file.schema_arrow.names)
    require(file.metadata.created_by.startswith("magneton version "), "created_by", file.metadata.created_by)
    described = json.loads(file.metadata.metadata[b"magneton.columns"])
    require({c["name"]: c["type"] for c in described} == columns, "described columns")
    table = file.read()
    for name, kind in columns.items():
        require(not table.schema.field(name).nullable, name, "is nullable")
        values = table[name].to_numpy()
        require(len(values) == len(dumps[name]), name, "length", len(values))
        same = values.astype(TYPES[kind], copy=False).view(BITS[kind]) == dumps[name].view(BITS[kind])
        require(same.all(), name, "value at", numpy.flatnonzero(~same)[:1])
    check_bounds(file.metadata, dumps)
    check_filter(path, dumps["t_kev"])
    print("ok", len(table))


main(sys.argv[1], Path(sys.argv[2]))
