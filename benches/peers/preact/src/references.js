// The sources, each with its links and with every fact that calls it.

import { full, sentenceCase, short } from './words.js';

const LINKS = [
  ['DOI', 'DOI', 'https://doi.org/'],
  ['PubMed', 'PMID', 'https://pubmed.ncbi.nlm.nih.gov/'],
  ['PubMed Central', 'PMCID', 'https://pmc.ncbi.nlm.nih.gov/articles/'],
  ['Page of the source', 'URL', ''],
];
const FLAGS = { corrected: 'Corrected', concern: 'An expression of concern was published', retracted: 'Retracted', superseded: 'Superseded' };

function flag(bundle, { state, by } = {}) {
  const said = FLAGS[state];
  return said && by && ['corrected', 'superseded'].includes(state) ? `${sentenceCase(state)} by source ${bundle.marks.get(by)}` : said;
}

export function references(bundle, facts) {
  const callers = new Map([...bundle.marks.values()].map((mark) => [mark, []]));
  for (const { id, name, marks } of facts) marks.forEach((mark) => callers.get(mark).push({ id, name }));
  return bundle.sources.map((source) => {
    const mark = bundle.marks.get(source.id);
    return {
      mark,
      short: short(source),
      full: full(source),
      flag: flag(bundle, source.publication),
      links: LINKS.filter(([, field]) => source[field]).map(([label, field, prefix]) => ({ label, address: prefix + source[field] })),
      callers: callers.get(mark),
    };
  });
}
