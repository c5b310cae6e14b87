/** Every address of the app, as the router writes them. */
export const patterns = {
  signIn: '/sign-in',
  overview: '/',
  areas: '/areas',
  area: '/areas/$code',
  projects: '/projects',
  project: '/projects/$code',
  bonds: '/bonds',
  bondBatch: '/bonds/batches/$code',
  rail: '/rail',
  challenges: '/challenges',
  challenge: '/challenges/$id',
  adjustments: '/adjustments',
  dispatch: '/dispatch',
  review: '/dispatch/review',
  corrections: '/dispatch/corrections',
  snapshots: '/snapshots',
  ranking: '/ranking',
  rankingRules: '/ranking/rules',
  races: '/races',
  assessment: '/assessment',
  scheme: '/assessment/schemes/$code',
  importing: '/admin/import',
  accounts: '/admin/users',
  trail: '/admin/audit',
} as const

export type Pattern = (typeof patterns)[keyof typeof patterns]

type Search = Readonly<Record<string, unknown>>

/** Where a link leads: `<Link {...paths.area(code)}>`. The month stays in the address by itself. */
export const paths = {
  signIn: (search: { readonly next?: string } = {}) => ({ to: patterns.signIn, search }),
  overview: (search: Search = {}) => ({ to: patterns.overview, search }),
  areas: (search: Search = {}) => ({ to: patterns.areas, search }),
  area: (code: string, search: Search = {}) => ({ to: patterns.area, params: { code }, search }),
  projects: (search: Search = {}) => ({ to: patterns.projects, search }),
  project: (code: string, search: Search = {}) => ({ to: patterns.project, params: { code }, search }),
  bonds: (search: Search = {}) => ({ to: patterns.bonds, search }),
  bondBatch: (code: string, search: Search = {}) => ({ to: patterns.bondBatch, params: { code }, search }),
  rail: (search: Search = {}) => ({ to: patterns.rail, search }),
  challenges: (search: Search = {}) => ({ to: patterns.challenges, search }),
  challenge: (id: string, search: Search = {}) => ({ to: patterns.challenge, params: { id }, search }),
  adjustments: (search: Search = {}) => ({ to: patterns.adjustments, search }),
  dispatch: (search: Search = {}) => ({ to: patterns.dispatch, search }),
  review: (search: Search = {}) => ({ to: patterns.review, search }),
  corrections: (search: Search = {}) => ({ to: patterns.corrections, search }),
  snapshots: (search: Search = {}) => ({ to: patterns.snapshots, search }),
  ranking: (search: Search = {}) => ({ to: patterns.ranking, search }),
  rankingRules: (search: Search = {}) => ({ to: patterns.rankingRules, search }),
  races: (search: Search = {}) => ({ to: patterns.races, search }),
  assessment: (search: Search = {}) => ({ to: patterns.assessment, search }),
  scheme: (code: string, search: Search = {}) => ({ to: patterns.scheme, params: { code }, search }),
  importing: (search: Search = {}) => ({ to: patterns.importing, search }),
  accounts: (search: Search = {}) => ({ to: patterns.accounts, search }),
  trail: (search: Search = {}) => ({ to: patterns.trail, search }),
}
