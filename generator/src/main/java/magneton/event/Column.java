package magneton.event;

/**
 * A named column of the event record. The names are a contract: they are the same in every format.
 *
 * @param name column name, with its unit where it has one
 * @param type storage type
 * @param unit unit as text, empty if none
 * @param description one line for people
 */
public record Column(String name, ColumnType type, String unit, String description) {
    public static final Column EVENT = new Column("event", ColumnType.INT64, "", "index in the run, from 0, over all shards");
    public static final Column PROCESS =
            new Column("process", ColumnType.INT32, "", "NuHepMC process code, negative = electromagnetic, 0 background");
    public static final Column NU_PDG = new Column("nu_pdg", ColumnType.INT32, "", "incoming neutrino as it interacts, PDG code");
    public static final Column TARGET_PDG =
            new Column("target_pdg", ColumnType.INT32, "", "struck isotope or host atom, 10LZZZAAAI");
    public static final Column SHELL = new Column("shell", ColumnType.INT32, "", "ionised subshell, index into the table in the metadata; -1 if none");
    public static final Column E_NU = new Column("e_nu_mev", ColumnType.FLOAT64, "MeV", "neutrino energy");
    public static final Column T = new Column("t_kev", ColumnType.FLOAT64, "keV", "energy transferred; recoil kinetic energy for a free target");
    public static final Column THETA = new Column("theta_rad", ColumnType.FLOAT64, "rad", "polar angle of the recoil from the neutrino direction");
    public static final Column PHI = new Column("phi_rad", ColumnType.FLOAT64, "rad", "azimuth of the recoil");
    public static final Column THETA_NU = new Column("theta_nu_rad", ColumnType.FLOAT64, "rad", "scattering angle of the outgoing neutrino");
    public static final Column TIME = new Column("time_ns", ColumnType.FLOAT64, "ns", "arrival time within the beam pulse (pulsed sources only)");
    public static final Column WEIGHT = new Column("weight", ColumnType.FLOAT64, "", "1 for unweighted events");
    public static final Column E_ION = new Column("e_ion_kev", ColumnType.FLOAT64, "keVee", "ionisation energy after quenching");
    public static final Column E_OBS = new Column("e_obs_kev", ColumnType.FLOAT64, "keVee", "energy after resolution");
    public static final Column DETECTED = new Column("detected", ColumnType.BOOL, "", "passed threshold and efficiency");
}
