import { fitsPattern, isVendorTrace } from '../../lib/analytics/traces.ts'
import type { Phase, Rules, Sighting } from './observation.ts'

export interface Finding extends Sighting {
  /** `null`: nothing is wrong with it. */
  readonly fault: string | null
}

const withoutConsent: readonly Phase[] = ['before a choice', 'after reject', 'after withdrawal']

/**
 * Judges what was seen. Without consent a page may speak to its own host and store what is declared as necessary,
 * nothing else (ePrivacy Directive, Art. 5(3)); a control that is missing is a fault in every phase.
 */
export function judge(sightings: readonly Sighting[], rules: Rules): readonly Finding[] {
  return sightings.map((sighting) => ({ ...sighting, fault: faultOf(sighting, rules) }))
}

function faultOf({ phase, kind, what, host }: Sighting, rules: Rules): string | null {
  switch (kind) {
    case 'control':
      return 'missing'
    case 'request':
    case 'connection':
      return withoutConsent.includes(phase) && !rules.hosts.includes(host) ? 'another host without consent' : null
    case 'tracker':
      return withoutConsent.includes(phase) && !rules.hosts.includes(host) ? 'a tracker’s, without consent' : null
    case 'cookie':
    case 'local storage':
    case 'session storage':
    case 'database':
    case 'cache':
    case 'file':
    case 'service worker':
      return withoutConsent.includes(phase) ? storageFault(what, phase, rules) : null
  }
}

function storageFault(name: string, phase: Phase, rules: Rules): string | null {
  if (rules.names.some((pattern) => fitsPattern(name, pattern))) return null
  if (isKnownTracker(name))
    return phase === 'after withdrawal' ? 'a tracker’s, not erased' : 'a tracker’s, without consent'
  return 'not declared as necessary'
}

function isKnownTracker(name: string): boolean {
  return (['cookies', 'localStorage', 'sessionStorage'] as const).some((kind) => isVendorTrace(kind, name))
}
