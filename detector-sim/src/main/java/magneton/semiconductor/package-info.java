/**
 * Ionisation detectors of germanium and silicon: pairs with Fano statistics, electronic noise, trigger.
 * Configs choose them through the list of responses. It may use response, quenching and the generator.
 */
package magneton.semiconductor;
