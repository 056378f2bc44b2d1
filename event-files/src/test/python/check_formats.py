"""Compares an event file in another format with the Parquet file it was converted from, by that format's own reader.

usage: check_formats.py PARQUET FILE

Every column is compared bit for bit, every key of the metadata letter by letter, units with the columns. HepMC3 files are
held to NuHepMC 1.0.0 besides: requirements and signalled conventions, particles, closed four-momentum. Prints "ok N".
"""
import json
import math
import sys

import numpy
import pyarrow.parquet

BITS = {"float64": "u8", "int64": "i8", "int32": "i4", "bool": "?"}
NAN = float("nan")


def require(right, *what):
    if not right:
        sys.exit("wrong: " + " ".join(map(str, what)))


class Expected:
    def __init__(self, path):
        table = pyarrow.parquet.read_table(path)
        self.columns = {name: table[name].to_numpy() for name in table.column_names}
        self.metadata = {k.decode(): v.decode() for k, v in table.schema.metadata.items()}
        self.described = {c["name"]: c for c in json.loads(self.metadata["magneton.columns"])}

    def check(self, name, values):
        mine = self.columns[name]
        values = numpy.ascontiguousarray(values)
        require(values.dtype.newbyteorder("=") == mine.dtype, name, "type", values.dtype, mine.dtype)
        require(len(values) == len(mine), name, "length", len(values))
        kind = BITS[str(mine.dtype)]
        same = values.astype(mine.dtype, copy=False).view(kind) == mine.view(kind)
        require(same.all(), name, "value at", numpy.flatnonzero(~same)[:1])

    def check_names(self, names):
        require(list(names) == list(self.columns), "columns", list(names))

    def check_metadata(self, found):
        require({k: found.get(k) for k in self.metadata} == self.metadata, "metadata", set(found) ^ set(self.metadata))


def arrow(path, expected):
    import pyarrow.feather
    table = pyarrow.feather.read_table(path, memory_map=True)
    table.validate(full=True)
    expected.check_names(table.column_names)
    expected.check_metadata({k.decode(): v.decode() for k, v in table.schema.metadata.items()})
    for field in table.schema:
        require(not field.nullable, field.name, "is nullable")
        require(field.metadata[b"unit"].decode() == expected.described[field.name]["unit"], field.name, "unit")
        expected.check(field.name, table[field.name].to_numpy())
    with pyarrow.memory_map(path) as source:
        batches = pyarrow.ipc.open_file(source)
        rows = 0
        for i in range(batches.num_record_batches):
            batch = batches.get_batch(i)
            rows += batch.num_rows
            for column in batch.columns:
                require(column.buffers()[1].address % 8 == 0, "alignment of a mapped column")
        require(rows == len(table), "rows of batches", rows)


def h5(path, expected):
    import h5py
    with h5py.File(path) as file:
        events = file["events"]
        expected.check_names(events)
        expected.check_metadata(dict(events.attrs))
        for name, dataset in events.items():
            require(dataset.attrs.get("units", "") == expected.described[name]["unit"], name, "units")
            require(dataset.attrs["description"] == expected.described[name]["description"], name, "description")
            expected.check(name, dataset[:])
            n = len(dataset)
            if n > 2:
                require(dataset[n // 2 - 1:n // 2 + 1].tobytes() == expected.columns[name][n // 2 - 1:n // 2 + 1].tobytes(),
                        name, "a slice")


def root(path, expected):
    import uproot
    with uproot.open(path) as file:
        tree = file["events"]
        require(tree.num_entries == len(expected.columns["event"]), "entries", tree.num_entries)
        expected.check_names(tree.keys())
        keys = [key.split(";")[0] for key in file.keys() if not key.startswith("events;")]
        expected.check_metadata({key: str(file[key]) for key in keys})
        for name, branch in tree.items():
            unit = expected.described[name]["unit"]
            require(branch.title.endswith("(" + unit + ")") if unit else branch.title, name, "title", branch.title)
            expected.check(name, branch.array(library="np"))


RUN_REQUIRED = ["Version.Major", "Version.Minor", "Version.Patch", "Conventions", "Units.CrossSection.Unit",
                "Units.CrossSection.TargetScale", "ProcessIDs", "VertexStatusIDs", "ParticleStatusIDs",
                "AdditionalParticleNumbers"]
NAMED = [("ProcessIDs", "ProcessInfo"), ("VertexStatusIDs", "VertexStatusInfo"), ("ParticleStatusIDs", "ParticleStatusInfo"),
         ("AdditionalParticleNumbers", "AdditionalParticleInfo")]


def hepmc_run(run, expected):
    """Requirements G.R and what the signalled conventions ask of a run. Returns process codes and conventions."""
    said = {key: str(value) for key, value in run.attributes.items()}
    expected.check_metadata({k: v.rstrip() for k, v in said.items()})
    nu = {key[len("NuHepMC."):]: value for key, value in said.items() if key.startswith("NuHepMC.")}
    for key in RUN_REQUIRED:
        require(key in nu, "no NuHepMC." + key)
    require([nu["Version." + v] for v in ("Major", "Minor", "Patch")] == ["1", "0", "0"], "G.R.2")
    require(run.tools and all(tool.name and tool.version for tool in run.tools), "G.R.3", run.tools)
    conventions = nu["Conventions"].split()
    require("G.C.2" in conventions, "G.R.5")
    rates = json.loads(expected.metadata["magneton.rates"])
    total = sum(rate["flux_averaged_cross_section_cm2"] for rate in rates) * 1e36
    require(math.isclose(float(nu["FluxAveragedTotalCrossSection"]), total, rel_tol=1e-12), "G.C.2")
    require((nu["Units.CrossSection.Unit"], nu["Units.CrossSection.TargetScale"]) == ("pb", "PerAtom"), "G.R.6")
    weights = [name for name in expected.columns if name.startswith("w_")]
    require(list(run.weight_names) == ["CV"] + weights, "G.R.7", run.weight_names)
    for ids, info in NAMED:
        for code in nu[ids].split():
            require(nu.get(f"{info}[{code}].Name"), info, code)
            require(nu.get(f"{info}[{code}].Description"), info, code)
    require({rate["code"] for rate in rates} == set(map(int, nu["ProcessIDs"].split())), "G.R.8")
    exposure = json.loads(expected.metadata["magneton.exposure"])
    if exposure["live_time_s"]:
        require(math.isclose(float(nu["Exposure.Livetime"]), exposure["live_time_s"], rel_tol=1e-8), "G.C.1")
    if exposure["protons_on_target"]:
        require(math.isclose(float(nu["Exposure.POT"]), exposure["protons_on_target"], rel_tol=1e-8), "G.C.1")
    require(any(key.startswith("Citations.Generator.") for key in nu), "G.C.3")
    hepmc_flux(nu, json.loads(expected.metadata["magneton.flux"]))
    shares = [float(part.split("[")[1].rstrip("]")) for part in nu["TargetMaterialRelativeAtomicAbundance"].split()]
    require(abs(sum(shares) - 1) < 1e-3, "G.S.3", sum(shares))
    require("Provenance.Seed" in nu, "G.S.1")
    return conventions, {int(code) for code in nu["ProcessIDs"].split()}


def hepmc_flux(nu, flux):
    """G.C.4: a histogram or a line for every species, with its whole flux."""
    require(nu["Beam.EnergyUnit"] == "MEV" and nu["Beam.FluxUnit"], "G.C.4")
    for pdg in {part["nu_pdg"] for part in flux["components"]}:
        total = sum(part["total"] for part in flux["components"] if part["nu_pdg"] == pdg)
        beam = f"Beam[{pdg}]."
        if nu[beam + "Type"] == "MonoEnergetic":
            require(float(nu[beam + "MonoEnergetic.Energy"]) > 0, "G.C.4", pdg)
            continue
        edges = [float(v) for v in nu[beam + "Histogram.BinEdges"].split()]
        content = [float(v) for v in nu[beam + "Histogram.BinContent"].split()]
        require(len(edges) == len(content) + 1 and sorted(edges) == edges, "G.C.4 edges", pdg)
        require(nu[beam + "Histogram.ContentIsPerWidth"] == "0", "G.C.4", pdg)
        require(math.isclose(sum(content), total, rel_tol=1e-7), "G.C.4 total", pdg, sum(content), total)


def hepmc3(path, expected):
    import pyhepmc
    columns = expected.columns
    timed = "time_ns" in columns
    found = {name: [] for name in columns}
    numbers = set()
    with pyhepmc.open(path) as file:
        for i, event in enumerate(file):
            if i == 0:
                conventions, codes = hepmc_run(event.run_info, expected)
                require(("E.C.5" in conventions) == timed, "E.C.5 signalled")
            numbers.add(event.event_number)
            hepmc_event(event, codes, conventions, columns, found, timed)
    require(len(numbers) == len(columns["event"]), "E.R.2", len(numbers))
    for name, values in found.items():
        expected.check(name, numpy.array(values, columns[name].dtype))


def hepmc_event(event, codes, conventions, columns, found, timed):
    require(event.momentum_unit.name == "MEV" and event.length_unit.name == "CM", "E.R.4")
    attributes = event.attributes
    code = int(str(attributes["signal_process_id"]))
    require(code in codes, "E.R.3", code)
    place = [float(v) for v in str(attributes["lab_pos"]).split()]
    require(len(place) == (4 if timed else 3), "E.R.5", place)
    require([v.status for v in event.vertices] == [1], "E.R.6")
    particles = event.particles
    beam = [p for p in particles if p.status == 4]
    target = [p for p in particles if p.status == 20]
    final = [p for p in particles if p.status == 1]
    require(len(beam) == len(target) == 1 and len(particles) == 2 + len(final), "E.R.7")
    rest = [p for p in final if p.pid == 2009900000]
    require(len(final) == 2 + len(rest) and ("P.C.2" in conventions or not rest), "E.R.8")
    lepton, recoil = final[:2]
    for axis in "e", "px", "py", "pz":
        closed = sum(getattr(p.momentum, axis) for p in beam + target) - sum(getattr(p.momentum, axis) for p in final)
        scale = max(abs(p.momentum.e) for p in particles)
        require(abs(closed) <= 1e-15 * scale, "four-momentum", axis, closed)
    t = columns["t_kev"][len(found["t_kev"])] * 1e-3
    p2 = recoil.momentum.px ** 2 + recoil.momentum.py ** 2 + recoil.momentum.pz ** 2
    m = recoil.generated_mass
    require(math.isclose(p2 / (recoil.momentum.e + m), t, rel_tol=1e-9), "T from momentum", p2 / (recoil.momentum.e + m), t)
    angle = math.atan2(math.hypot(recoil.momentum.px, recoil.momentum.py), recoil.momentum.pz)
    require(math.isclose(angle, columns["theta_rad"][len(found["t_kev"])], rel_tol=1e-9, abs_tol=1e-12), "theta", angle)
    angle = math.atan2(math.hypot(lepton.momentum.px, lepton.momentum.py), lepton.momentum.pz)
    require(math.isclose(angle, columns["theta_nu_rad"][len(found["t_kev"])], rel_tol=1e-6, abs_tol=1e-9), "theta_nu", angle)
    out2 = lepton.momentum.px ** 2 + lepton.momentum.py ** 2 + lepton.momentum.pz ** 2
    shell = lepton.momentum.e ** 2 - lepton.generated_mass ** 2
    require(abs(out2 - shell) <= 2e-9 * beam[0].momentum.e ** 2, "lepton on its shell", out2, shell)
    require(target[0].pid == (11 if abs(code) > 700 else columns["target_pdg"][len(found["t_kev"])]), "target", code)
    if timed:
        time = columns["time_ns"][len(found["t_kev"])]
        require(math.isclose(place[3], time * 1e-9, rel_tol=1e-12), "E.C.5", place[3])
        require(math.isclose(event.vertices[0].position.t, time * 29.9792458, rel_tol=1e-12), "vertex time")
    weights = list(event.weights)
    for name in columns:
        if name == "process":
            found[name].append(code)
        elif name == "nu_pdg":
            found[name].append(beam[0].pid)
        elif name == "weight":
            found[name].append(weights[0])
        elif name.startswith("w_"):
            found[name].append(weights[1 + [c for c in columns if c.startswith("w_")].index(name)])
        else:
            text = str(attributes["magneton." + name])
            found[name].append(text == "1" if columns[name].dtype == bool else columns[name].dtype.type(text))


def lh5(path, expected):
    """Recoils for remage: types without conversion, one particle an event, T and direction to the bit."""
    import h5py
    columns = expected.columns
    with h5py.File(path) as file:
        kin = file["vtx/kin"]
        require(kin.attrs["datatype"] == "table{" + ",".join(kin) + "}", "datatype", kin.attrs["datatype"])
        require(all(kin[name].attrs["datatype"] == "array<1>{real}" for name in kin), "datatype of a column")
        require([kin[name].attrs.get("units") for name in ("ekin", "time")] == ["keV", "ns"], "units")
        expected.check_metadata({k: v for k, v in kin.attrs.items() if k != "magneton.columns"}
                                | {"magneton.columns": expected.metadata["magneton.columns"]})
        require((kin["ekin"][:] == columns["t_kev"]).all() and kin["ekin"].dtype == "f8", "ekin")
        require((kin["time"][:] == columns.get("time_ns", numpy.zeros(len(kin["time"])))).all(), "time")
        electron = abs(columns["process"]) >= 700
        require((kin["g4_pid"][:] == numpy.where(electron, 11, columns["target_pdg"])).all(), "g4_pid")
        require(kin["g4_pid"].dtype == "i8" and (kin["n_part"][:] == 1).all(), "n_part")
        check_directions(*(kin[axis][:] for axis in ("px", "py", "pz")), columns)


def check_directions(x, y, z, columns):
    length = numpy.sqrt(x * x + y * y + z * z)
    require(numpy.allclose(numpy.arctan2(numpy.hypot(x, y), z), columns["theta_rad"], rtol=1e-12, atol=1e-14), "theta")
    sine = y * numpy.cos(columns["phi_rad"]) - x * numpy.sin(columns["phi_rad"])
    require((abs(sine) <= 4e-16 * length).all(), "phi", abs(sine / length).max())


def hepevt(path, expected):
    """Recoils for Geant4: T from momentum and mass, both in GeV."""
    columns = expected.columns
    with open(path) as file:
        lines = file.read().split("\n")
    require(lines.pop() == "" and set(lines[::2]) == {"1"}, "NHEP")
    rows = [line.split() for line in lines[1::2]]
    require(all(len(row) == 8 and row[0] == "1" and row[2:4] == ["0", "0"] for row in rows), "status and daughters")
    x, y, z, m = (numpy.array([float(row[i]) for row in rows]) for i in (4, 5, 6, 7))
    p2 = x * x + y * y + z * z
    require(numpy.allclose(1e6 * p2 / (numpy.sqrt(p2 + m * m) + m), columns["t_kev"], rtol=1e-12), "T")
    electron = abs(columns["process"]) >= 700
    require(([int(row[1]) for row in rows] == numpy.where(electron, 11, columns["target_pdg"])).all(), "IDHEP")
    require(numpy.allclose(m[electron], 0.51099895e-3, rtol=1e-9) and (m[~electron] > 0.5).all(), "mass")
    check_directions(x, y, z, columns)


READERS = {"lh5": lh5, "hepevt": hepevt, "arrow": arrow, "h5": h5, "root": root, "hepmc3": hepmc3}


def main(parquet, path):
    expected = Expected(parquet)
    READERS[path.rsplit(".", 1)[1]](path, expected)
    print("ok", len(expected.columns["event"]))


main(*sys.argv[1:])
