import { describe, expect, test } from 'vitest'
import { phases, type Phase, type Sighting } from './observation.ts'
import { judge } from './verdict.ts'

const rules = { hosts: ['cdn.example'], names: ['labwire-consent', 'session_*'] }
const faults = (sighting: Omit<Sighting, 'phase'>) =>
  Object.fromEntries(
    judge(
      phases.map((phase) => ({ ...sighting, phase })),
      rules,
    ).map(({ phase, fault }) => [phase, fault]),
  )

const everywhere = (fault: string | null) => Object.fromEntries(phases.map((phase) => [phase, fault]))
const exceptAfterAccept = (fault: string): Record<Phase, string | null> => ({
  'before a choice': fault,
  'after reject': fault,
  'after accept': null,
  'after withdrawal': fault,
})

describe('the audit finds', () => {
  test.each(['request', 'connection'] as const)('a %s to another host, except after a yes', (kind) => {
    expect(faults({ kind, what: 'x', host: 'stats.example' })).toEqual(
      exceptAfterAccept('another host without consent'),
    )
  })

  test('a tracker on the site’s own host, except after a yes', () => {
    expect(faults({ kind: 'tracker', what: 'GET /matomo.js', host: 'news.example' })).toEqual(
      exceptAfterAccept('a tracker’s, without consent'),
    )
    expect(faults({ kind: 'tracker', what: 'GET /matomo.js', host: 'cdn.example' })).toEqual(everywhere(null))
  })

  test('nothing wrong with a host that is allowed', () => {
    expect(faults({ kind: 'request', what: 'x', host: 'cdn.example' })).toEqual(everywhere(null))
  })

  test('cookies and stored items that are not declared, except after a yes', () => {
    for (const kind of [
      'cookie',
      'local storage',
      'session storage',
      'database',
      'cache',
      'file',
      'service worker',
    ] as const) {
      expect(faults({ kind, what: 'visitor', host: 'x' })).toEqual(exceptAfterAccept('not declared as necessary'))
      expect(faults({ kind, what: 'session_1', host: 'x' })).toEqual(everywhere(null))
      expect(faults({ kind, what: 'labwire-consent', host: 'x' })).toEqual(everywhere(null))
    }
  })

  test('trackers by their names, and says when one was not erased', () => {
    expect(faults({ kind: 'cookie', what: '_ga_ABC', host: 'x' })).toEqual({
      ...exceptAfterAccept('a tracker’s, without consent'),
      'after withdrawal': 'a tracker’s, not erased',
    })
  })

  test('a missing control, in every phase', () => {
    expect(faults({ kind: 'control', what: 'reject', host: 'x' })).toEqual(everywhere('missing'))
  })
})
