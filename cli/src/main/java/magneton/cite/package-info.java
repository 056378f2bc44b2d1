/**
 * Literature: which references a config rests on, by the words it chooses, as BibTeX. The command {@code cite} uses it.
 * It may use resolved configs and tables; what it knows stands in references.bib and citations.csv.
 */
package magneton.cite;
