/**
 * Magnetic moments of neutrinos: moment matrices, the effective moment of an arriving beam, predictions of models.
 * Run configs and the {@code moments} command use it. It may use constants, sources and the process interfaces.
 */
package magneton.moment;
