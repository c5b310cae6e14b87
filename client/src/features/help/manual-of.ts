import { type Pattern, patterns } from '../../navigation/paths.ts'

/** Where the manual of a page is, and the heading that is its own, by how it begins. */
export interface Place {
  readonly manual: string
  readonly section?: string
}

const places: Readonly<Partial<Record<Pattern, Place>>> = {
  [patterns.inbox]: { manual: 'inbox' },
  [patterns.areas]: { manual: 'lists' },
  [patterns.projects]: { manual: 'lists' },
  [patterns.bonds]: { manual: 'bonds' },
  [patterns.bondBatch]: { manual: 'bonds' },
  [patterns.rail]: { manual: 'rail' },
  [patterns.dispatch]: { manual: 'monthly-report' },
  [patterns.review]: { manual: 'review', section: '二' },
  [patterns.corrections]: { manual: 'review' },
  [patterns.blockers]: { manual: 'blockers' },
  [patterns.blocker]: { manual: 'blockers' },
  [patterns.supervisions]: { manual: 'blockers' },
  [patterns.ranking]: { manual: 'ranking' },
  [patterns.races]: { manual: 'ranking' },
  [patterns.assessment]: { manual: 'assessment' },
  [patterns.scheme]: { manual: 'assessment' },
  [patterns.challenges]: { manual: 'adjustment' },
  [patterns.challenge]: { manual: 'adjustment' },
  [patterns.adjustments]: { manual: 'adjustment' },
  [patterns.rules]: { manual: 'rules' },
  [patterns.rule]: { manual: 'rules' },
  [patterns.importing]: { manual: 'import' },
  [patterns.registry]: { manual: 'import' },
  [patterns.accounts]: { manual: 'accounts' },
  [patterns.setup]: { manual: 'setup' },
  [patterns.trail]: { manual: 'trail' },
}

/** The manual that opens with a page: what waits for somebody is where everybody begins. */
export const manualOf = (pattern: string): Place => places[pattern as Pattern] ?? { manual: 'inbox' }
