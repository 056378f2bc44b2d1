package magneton.experiment;

import magneton.process.Process;

/** A process with the range of recoil energies it is generated in. */
public record ProcessSetup(Process process, EnergyRange recoilRange) {}
