/**
 * Quenching factors: the share of a nuclear recoil's energy that becomes ionisation or light.
 * Responses and the command line use it. It may use interpolation, and tables and simd of the generator.
 */
package magneton.quenching;
