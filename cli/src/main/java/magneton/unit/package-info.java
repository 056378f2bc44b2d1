/**
 * Physical units as physicists write them: {@code 2.8keV}, {@code 2.7e13 /cm2/s}, {@code 1.16 t yr}.
 * Run configs and command-line options use it. It uses only the platform.
 */
package magneton.unit;
