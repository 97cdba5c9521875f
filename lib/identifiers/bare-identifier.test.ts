import { expect, test } from 'vitest'
import { bareIdentifier } from './bare-identifier.ts'

test.each([
  ['https://doi.org/10.1002/EJHF.123', '10.1002/EJHF.123'],
  ['http://dx.doi.org/10.1002/ejhf.123 ', '10.1002/ejhf.123'],
  ['doi.org/10.1002/ejhf.123', '10.1002/ejhf.123'],
  ['doi: 10.1002/ejhf.123', '10.1002/ejhf.123'],
  ['doi: 10.21203/rs.3.rs-12345/v2', '10.21203/rs.3.rs-12345/v2'],
  ['doi:10.1234/sample.pdf', '10.1234/sample.pdf'],
  ['PMID: 32067585', '32067585'],
  ['pmid 32067585', '32067585'],
  ['https://pubmed.ncbi.nlm.nih.gov/32067585/', '32067585'],
  ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC9999999/', 'PMC9999999'],
  ['https://pmc.ncbi.nlm.nih.gov/articles/PMC9999999/', 'PMC9999999'],
  ['arXiv:2401.00001v2', '2401.00001'],
  ['https://arxiv.org/pdf/2401.00001v2.pdf', '2401.00001'],
  ['https://arxiv.org/html/2401.00001v1/', '2401.00001'],
  ['https://arxiv.org/abs/cond-mat/0211034', 'cond-mat/0211034'],
  ['arXiv:2401.0', '2401.0'],
  ['https://europepmc.org/article/MED/32067585', '32067585'],
  ['https://orcid.org/0000-0002-1825-0097', '0000-0002-1825-0097'],
  ['10.1002/ejhf.123', '10.1002/ejhf.123'],
  ['iron and the heart', 'iron and the heart'],
  ['pmid', 'pmid'],
  ['arxiv preprints', 'arxiv preprints'],
])('“%s” asks for “%s”', (written, bare) => {
  expect(bareIdentifier(written)).toBe(bare)
})
