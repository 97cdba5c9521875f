/**
 * Answers of the services to the browser tests. Samples: works, people and texts are invented; 10.5555 is the prefix
 * that Crossref keeps for tests.
 */

/** `message` of Crossref, by DOI. */
export const samplesAtCrossref: Readonly<Record<string, object>> = {
  '10.5555/iron.2026.1': {
    DOI: '10.5555/Iron.2026.1',
    type: 'journal-article',
    title: ['How Fe<sup>2+</sup> reaches the heart <i>in vivo</i>'],
    author: [
      { given: 'Ann', family: 'Sample', sequence: 'first', affiliation: [] },
      { given: 'Jan', family: 'van der Berg', sequence: 'additional', affiliation: [] },
      { name: 'Sample Iron Study Group', sequence: 'additional', affiliation: [] },
    ],
    'published-print': { 'date-parts': [[2026, 2]] },
    issued: { 'date-parts': [[2026, 2]] },
    'container-title': ['Journal of Sample Iron'],
    publisher: 'Sample Press',
    volume: '12',
    issue: '2',
    page: '101-110',
    ISSN: ['0028-0836'],
    abstract:
      '<jats:title>Abstract</jats:title><jats:p>A text of our own about iron (Fe<jats:sup>2+</jats:sup>).</jats:p>',
  },
  '10.5555/iron.2026.2': {
    DOI: '10.5555/iron.2026.2',
    type: 'journal-article',
    title: ['A second sample about iron'],
    author: [{ given: 'Ann', family: 'Sample' }],
    issued: { 'date-parts': [[2026]] },
    'container-title': ['Journal of Sample Iron'],
  },
  '10.5555/iron.2026.3': {
    DOI: '10.5555/iron.2026.3',
    type: 'journal-article',
    title: ['A third sample about iron'],
    author: [{ given: 'Ann', family: 'Sample' }],
    issued: { 'date-parts': [[2026]] },
    'container-title': ['Journal of Sample Iron'],
  },
}

/** A preprint that Crossref does not have. */
export const preprintAtDataCite = {
  data: {
    id: '10.48550/arxiv.2601.01234',
    type: 'dois',
    attributes: {
      doi: '10.48550/arxiv.2601.01234',
      titles: [{ title: 'A sample preprint about $T_2^*$' }],
      creators: [{ name: 'Sample, Ann', givenName: 'Ann', familyName: 'Sample' }],
      publisher: 'arXiv',
      publicationYear: 2026,
      types: { resourceTypeGeneral: 'Preprint' },
    },
  },
} as const

export const sampleAtEuropePmc = {
  id: '40000001',
  source: 'MED',
  pmid: '40000001',
  title: 'A sample of PubMed about iron.',
  authorList: { author: [{ fullName: 'Sample A', firstName: 'Ann', lastName: 'Sample', initials: 'A' }] },
  journalInfo: {
    volume: '1',
    yearOfPublication: 2026,
    journal: { title: 'Journal of sample iron', issn: '0028-0836' },
  },
  pubYear: '2026',
} as const

/** The same two works for everybody who is asked about. */
export const researcherAtOrcid = {
  group: [
    workOf('A second sample about iron', '10.5555/iron.2026.2', '2026'),
    workOf('An old sample', '10.5555/iron.1990', '1990'),
  ],
}

function workOf(title: string, doi: string, year: string) {
  return {
    'work-summary': [
      {
        title: { title: { value: title } },
        type: 'journal-article',
        'journal-title': { value: 'Journal of Sample Iron' },
        'publication-date': { year: { value: year }, month: null, day: null },
        'external-ids': {
          'external-id': [{ 'external-id-type': 'doi', 'external-id-value': doi, 'external-id-relationship': 'self' }],
        },
      },
    ],
  }
}
