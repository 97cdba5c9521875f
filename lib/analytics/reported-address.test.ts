import { expect, test } from 'vitest'
import { reportedAddress } from './reported-address.ts'

test.each([
  ['https://n.example/search?q=my+illness#results', 'https://n.example/search'],
  ['https://n.example/news?kind=research&topic=ferritin', 'https://n.example/news'],
  [
    'https://n.example/a?fbclid=1&utm_source=letter&email=me%40x.org&utm_campaign=May+24',
    'https://n.example/a?utm_source=letter&utm_campaign=May+24',
  ],
  [
    'https://n.example/a?utm_source=a&utm_medium=b&utm_campaign=c&utm_term=d&utm_content=e&utm_id=f&utm_other=g',
    'https://n.example/a?utm_source=a&utm_medium=b&utm_campaign=c&utm_term=d&utm_content=e&utm_id=f',
  ],
  ['https://n.example/a?', 'https://n.example/a'],
  ['https://me:secret@n.example/a', 'https://n.example/a'],
  ['https://n.example', 'https://n.example/'],
  ['', ''],
  ['android-app://org.search.example/', ''],
])('of %s a service is told %s', (address, reported) => {
  expect(reportedAddress(address)).toBe(reported)
})
