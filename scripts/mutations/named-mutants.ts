/** One fault that somebody could make, and the tests that must notice it. */
export interface NamedMutant {
  /** What the code would do wrong. */
  readonly fault: string
  /** Path from the root of the repository. */
  readonly file: string
  /** Occurs exactly once in the file. */
  readonly code: string
  readonly instead: string
  /** The test file that must fail. */
  readonly test: string
}

const state = { file: 'lib/consent/consent-state.ts', test: 'lib/consent/consent-state.test.ts' } as const
const cookie = { file: 'lib/consent/consent-cookie.ts', test: 'lib/consent/consent-cookie.test.ts' } as const
const hub = { file: 'lib/analytics/analytics-hub.ts', test: 'lib/analytics/analytics-hub.test.ts' } as const
const traces = { file: 'lib/analytics/traces.ts', test: 'lib/analytics/traces.test.ts' } as const
const erase = { file: 'lib/consent/erase-traces.ts', test: 'lib/consent/erase-traces.test.ts' } as const
const ga4 = { file: 'lib/analytics/ga4.ts', test: 'lib/analytics/adapters.test.ts' } as const

/** The faults that would break the promise to visitors, each in the smallest change that makes it. */
export const namedMutants: readonly NamedMutant[] = [
  {
    ...hub,
    fault: 'fetches a service’s code before a yes',
    code: 'let vendors: Promise<AnalyticsAdapter | null>[] = []',
    instead:
      'let vendors: Promise<AnalyticsAdapter | null>[] = configurations.map((one) => importAdapter(one, page()))',
  },
  {
    ...hub,
    fault: 'loads a script early, when a no comes while its code is on the way',
    code: 'if (!open) return null',
    instead: '',
  },
  {
    ...hub,
    fault: 'keeps running after a withdrawal',
    code: 'if (open && adapter) attempt',
    instead: 'if (adapter) attempt',
  },
  {
    ...hub,
    fault: 'does not tell a service to stop',
    code: 'for (const adapter of loaded) attempt(() => adapter.revoke())',
    instead: '',
  },
  {
    ...hub,
    fault: 'lets a service whose opt-out fails keep the others running',
    code: 'for (const adapter of loaded) attempt(() => adapter.revoke())',
    instead: 'for (const adapter of loaded) adapter.revoke()',
  },
  {
    ...hub,
    fault: 'reports to a service whose script was blocked',
    code: 'await adapter.load()',
    instead: 'await adapter.load().catch(() => {})',
  },
  {
    ...state,
    fault: 'ignores Global Privacy Control',
    code: 'if (evidence.privacySignal) return',
    instead: 'if (false) return',
  },
  { ...state, fault: 'accepts an expired choice', code: 'age < consentLifetime &&', instead: '' },
  { ...state, fault: 'accepts a choice from the future', code: 'age >= -clockTolerance &&', instead: '' },
  {
    ...state,
    fault: 'accepts a choice about an older version of the policy',
    code: 'choice.version >= policy.version &&',
    instead: '',
  },
  {
    ...state,
    fault: 'does not ask about a new purpose',
    code: 'policy.purposes.every((purpose) => choice.asked.includes(purpose))',
    instead: 'true',
  },
  {
    ...state,
    fault: 'takes no answer for a yes',
    code: 'policy.purposes.filter((purpose) => policy.untilObjection?.includes(purpose))',
    instead: 'policy.purposes',
  },
  {
    ...state,
    fault: 'takes a yes to one purpose for a yes to all',
    code: 'policy.purposes.filter((purpose) => choice.granted.includes(purpose))',
    instead: '[...policy.purposes]',
  },
  {
    ...state,
    fault: 'does not notice a withdrawal',
    code: '!after.granted.includes(purpose)',
    instead: 'false',
  },
  { ...cookie, fault: 'reads a no as a yes', code: "answer === '1' && isPurpose(name)", instead: 'isPurpose(name)' },
  {
    ...cookie,
    fault: 'treats an unknown purpose as granted',
    code: "answer === '1' && isPurpose(name)",
    instead: "answer === '1'",
  },
  { ...cookie, fault: 'believes a choice that is there twice', code: ' && found.length === 1', instead: '' },
  { ...cookie, fault: 'believes an oversized choice', code: ' || value.length > longestConsentCookie', instead: '' },
  {
    ...cookie,
    fault: 'keeps the choice for longer than it holds',
    code: 'consentLifetimeDays * 24',
    instead: '400 * 24',
  },
  {
    ...cookie,
    fault: 'sends the choice along with requests of other sites',
    code: 'SameSite=Lax',
    instead: 'SameSite=None',
  },
  {
    ...traces,
    fault: 'forgets a cookie of Google Analytics',
    code: "cookies: ['_ga', '_ga_*', ",
    instead: "cookies: ['_ga', ",
  },
  { ...traces, fault: 'forgets the cookies of Matomo', code: "'_pk_*', ", instead: '' },
  {
    ...traces,
    fault: 'forgets what PostHog keeps',
    code: "localStorage: ['ph_*', '__ph_opt_in_out_*']",
    instead: 'localStorage: []',
  },
  {
    ...erase,
    fault: 'leaves cookies of the parent domain',
    code: "reach === 'host' ? [hostname] : domainsOf(hostname)",
    instead: '[hostname]',
  },
  {
    ...erase,
    fault: 'erases a neighbouring site’s cookies before any answer',
    code: "reach === 'host' ? [hostname] : domainsOf(hostname)",
    instead: 'domainsOf(hostname)',
  },
  {
    ...state,
    fault: 'leaves cookies of the parent domain when a choice has run out',
    code: ' || cookieNames(cookies).includes(consentCookieName)',
    instead: '',
  },
  {
    file: 'app/api/consent/route.ts',
    test: 'app/api/consent/route.test.ts',
    fault: 'leaves cookies that no script can see',
    code: "if (!parsed.answer.granted.includes('analytics')) {",
    instead: 'if (false) {',
  },
  {
    file: 'app/api/consent/route.ts',
    test: 'app/api/consent/route.test.ts',
    fault: 'erases the cookies of a visitor who agrees',
    code: "if (!parsed.answer.granted.includes('analytics')) {",
    instead: 'if (true) {',
  },
  {
    ...ga4,
    fault: 'lets Google keep a visitor’s name for longer than a choice holds',
    code: 'cookie_expires: consentLifetimeDays * 24 * 60 * 60,',
    instead: '',
  },
  {
    ...erase,
    fault: 'leaves cookies of the page’s folder',
    code: "return ['/', ...paths",
    instead: "return ['/', ...paths.slice(0, 0)",
  },
  { ...erase, fault: 'leaves local storage', code: 'eraseItems(page.localStorage, names.localStorage)', instead: '' },
  {
    ...ga4,
    fault: 'lets Google’s tag in without a denial first',
    code: "command('consent', 'default', everythingDenied)",
    instead: '',
  },
  { ...ga4, fault: 'denies Google one signal too few', code: "ad_user_data: 'denied',", instead: '' },
  {
    ...ga4,
    fault: 'lets Google’s tag count pages a second time',
    code: 'send_page_view: false',
    instead: 'send_page_view: true',
  },
  {
    file: 'components/consent/browser-surroundings.ts',
    test: 'components/consent/browser-surroundings.test.ts',
    fault: 'tells other tabs of a choice before they can see it, and not again',
    code: 'if (!isKept(choice)) writeCookie(choice)\n        // Browsers',
    instead: 'if (!isKept(choice)) writeCookie(choice)\n        return\n        // Browsers',
  },
  {
    file: 'components/consent/browser-surroundings.ts',
    test: 'components/consent/browser-surroundings.test.ts',
    fault: 'lets an earlier choice speak after a later one',
    code: 'if (latest.signal.aborted) return',
    instead: '',
  },
  {
    file: 'lib/consent/form-choice.ts',
    test: 'lib/consent/consent-answer.test.ts',
    fault: 'takes a reject for a yes',
    code: "if (choice === 'reject') return []",
    instead: "if (choice === 'reject') return asked",
  },
  {
    file: 'lib/consent/form-post.ts',
    test: 'lib/consent/form-post.test.ts',
    fault: 'takes a choice from another site',
    code: "return site === 'same-origin'",
    instead: 'return true',
  },
  {
    file: 'lib/consent/consent-setup.ts',
    test: 'lib/consent/consent-setup.test.ts',
    fault: 'counts by Google Analytics until an objection',
    code: "provider === 'ga4' || ",
    instead: '',
  },
  {
    file: 'lib/consent/proof-record.ts',
    test: 'lib/consent/proof-record.test.ts',
    fault: 'lets a proof be changed',
    code: "SELECT RAISE(ABORT, 'a proof of consent is never changed');",
    instead: 'SELECT 1;',
  },
  {
    file: 'lib/analytics/reported-address.ts',
    test: 'lib/analytics/reported-address.test.ts',
    fault: 'tells services what was searched for, in the address',
    code: '.filter(([name]) => campaign.has(name))',
    instead: '',
  },
  {
    file: 'components/consent/page-views.ts',
    test: 'components/consent/page-views.test.ts',
    fault: 'tells services what was searched for, in the title',
    code: "searchParams.has('q') ? pathname : title",
    instead: 'title',
  },
  {
    file: 'app/api/consent/route.ts',
    test: 'app/api/consent/route.test.ts',
    fault: 'takes any number of choices from one address',
    code: 'if (refused) return problem',
    instead: 'if (false) return problem',
  },
]
