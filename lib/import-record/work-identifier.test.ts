import { describe, expect, test } from 'vitest'
import { identifierText, readWorkIdentifier } from './work-identifier.ts'

const read = (written: string) => {
  const found = readWorkIdentifier(written)
  return found ? identifierText(found) : null
}

describe('a DOI', () => {
  test.each([
    ['10.1038/S41586-020-2649-2', '10.1038/s41586-020-2649-2'],
    [' doi:10.1038/s41586-020-2649-2. ', '10.1038/s41586-020-2649-2'],
    ['https://doi.org/10.1016/S0140-6736(22)02083-9', '10.1016/s0140-6736(22)02083-9'],
    ['(see https://doi.org/10.1016/S0140-6736(22)02083-9).', '10.1016/s0140-6736(22)02083-9'],
    [
      'https://doi.org/10.1002/(SICI)1097-0258(19980815)17:15%3C1661::AID-SIM968%3E3.0.CO;2-2',
      '10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2',
    ],
    ['http://dx.doi.org/10.1000/xyz?utm_source=mail', '10.1000/xyz'],
    ['arXiv:2006.10256v2', '10.48550/arxiv.2006.10256'],
  ])('%s is %s', (written, doi) => expect(read(written)).toBe(doi))
})

describe('a publisher’s address', () => {
  test.each([
    ['https://www.nature.com/articles/s41586-020-2649-2#Sec2', '10.1038/s41586-020-2649-2'],
    ['https://onlinelibrary.wiley.com/doi/full/10.1002/ejhf.2513', '10.1002/ejhf.2513'],
    ['https://www.science.org/doi/pdf/10.1126/science.abc1234?download=true', '10.1126/science.abc1234'],
    ['https://link.springer.com/content/pdf/10.1007/s00395-020-0788-8.pdf', '10.1007/s00395-020-0788-8'],
    ['https://www.frontiersin.org/articles/10.3389/fphys.2020.00001/full', '10.3389/fphys.2020.00001'],
    ['https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0123456', '10.1371/journal.pone.0123456'],
    ['https://www.biorxiv.org/content/10.1101/2020.03.04.975573v2.full.pdf', '10.1101/2020.03.04.975573'],
    ['https://www.biorxiv.org/content/10.1101/2020.03.04.975573v2.full.pdf+html', '10.1101/2020.03.04.975573'],
    ['https://www.biorxiv.org/content/10.1101/2020.03.04.975573v1.supplementary-material', '10.1101/2020.03.04.975573'],
    ['https://www.medrxiv.org/content/10.1101/2020.03.01.20029074v1?versioned=true', '10.1101/2020.03.01.20029074'],
    ['https://www.biorxiv.org/content/10.1101/123456', '10.1101/123456'],
    ['https://www.bmj.com/content/370/bmj.m1234', '10.1136/bmj.m1234'],
    ['https://www.bmj.com/content/384/bmj-2023-075847.full', '10.1136/bmj-2023-075847'],
    ['https://elifesciences.org/articles/19804', '10.7554/elife.19804'],
    ['https://zenodo.org/records/1234567', '10.5281/zenodo.1234567'],
    ['https://arxiv.org/pdf/2006.10256v2', '10.48550/arxiv.2006.10256'],
    ['https://www.sciencedirect.com/science/article/pii/S0140673622020839', 'pii:S0140673622020839'],
    ['https://www.thelancet.com/journals/lancet/article/PIIS0140-6736(22)02083-9/fulltext', 'pii:S0140673622020839'],
    ['https://www.cell.com/cell/fulltext/S0092-8674(20)30820-6', 'pii:S0092867420308206'],
  ])('%s is %s', (written, id) => expect(read(written)).toBe(id))
})

describe('a number of PubMed', () => {
  test.each([
    ['pmid:32939066', 'pmid:32939066'],
    ['PMID: 32939066', 'pmid:32939066'],
    ['https://pubmed.ncbi.nlm.nih.gov/32939066/', 'pmid:32939066'],
    ['https://europepmc.org/article/MED/32939066', 'pmid:32939066'],
    ['PMC7759461', 'pmcid:PMC7759461'],
    ['https://pmc.ncbi.nlm.nih.gov/articles/PMC7759461/', 'pmcid:PMC7759461'],
  ])('%s is %s', (written, id) => expect(read(written)).toBe(id))
})

test('an address of another network names its DOI at most, and is never opened', () => {
  expect(read('http://169.254.169.254/latest/10.1000/x')).toBe('10.1000/x')
  expect(read('file:///etc/passwd')).toBeNull()
  expect(read('10.1000/x\u0000')).toBeNull()
})

test.each(['', 'iron', 'https://example.org/news', '32939066', '10.12/x', 'https://www.bbc.co.uk/news/health-1234567'])(
  'nothing is read into “%s”',
  (written) => expect(read(written)).toBeNull(),
)

test('the written form is read again as the same', () => {
  for (const text of ['10.1038/abc', 'pmid:1', 'pmcid:PMC12', 'pii:S0140673622020839']) expect(read(text)).toBe(text)
})
