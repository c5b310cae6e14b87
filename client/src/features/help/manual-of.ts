import { type Pattern, patterns } from '../../navigation/paths.ts'

/** Where the manual of a page is, and the heading that is its own, by how it begins. */
export interface Place {
  readonly manual: string
  readonly section?: string
}

/** Every page has its own: one that is forgotten does not compile. */
const places: Readonly<Record<Pattern, Place>> = {
  [patterns.signIn]: { manual: 'accounts' },
  [patterns.oneTime]: { manual: 'accounts' },
  [patterns.secondFactor]: { manual: 'accounts' },
  [patterns.overview]: { manual: 'lists' },
  [patterns.wall]: { manual: 'lists' },
  [patterns.inbox]: { manual: 'inbox' },
  [patterns.areas]: { manual: 'lists' },
  [patterns.area]: { manual: 'lists' },
  [patterns.projects]: { manual: 'lists' },
  [patterns.project]: { manual: 'lists' },
  [patterns.bonds]: { manual: 'bonds' },
  [patterns.bondBatch]: { manual: 'bonds' },
  [patterns.rail]: { manual: 'rail' },
  [patterns.dispatch]: { manual: 'monthly-report' },
  [patterns.review]: { manual: 'review', section: '二' },
  [patterns.corrections]: { manual: 'review' },
  [patterns.blockers]: { manual: 'blockers' },
  [patterns.blocker]: { manual: 'blockers' },
  [patterns.supervisions]: { manual: 'blockers' },
  [patterns.silences]: { manual: 'blockers' },
  [patterns.meetings]: { manual: 'meetings' },
  [patterns.meeting]: { manual: 'meetings' },
  [patterns.brief]: { manual: 'meetings' },
  [patterns.present]: { manual: 'meetings' },
  [patterns.snapshots]: { manual: 'documents' },
  [patterns.briefs]: { manual: 'documents' },
  [patterns.ranking]: { manual: 'ranking' },
  [patterns.races]: { manual: 'ranking' },
  [patterns.assessment]: { manual: 'assessment' },
  [patterns.scheme]: { manual: 'assessment' },
  [patterns.challenges]: { manual: 'adjustment' },
  [patterns.challenge]: { manual: 'adjustment' },
  [patterns.adjustments]: { manual: 'adjustment' },
  [patterns.policy]: { manual: 'policy' },
  [patterns.policyCalc]: { manual: 'policy', section: '测算' },
  [patterns.policyMeasure]: { manual: 'policy' },
  [patterns.indicators]: { manual: 'indicators' },
  [patterns.indicator]: { manual: 'indicators' },
  [patterns.rules]: { manual: 'rules' },
  [patterns.rule]: { manual: 'rules' },
  [patterns.importing]: { manual: 'import' },
  [patterns.registry]: { manual: 'import' },
  [patterns.accounts]: { manual: 'accounts' },
  [patterns.setup]: { manual: 'setup' },
  [patterns.trail]: { manual: 'trail' },
}

/** The manual that opens with a page; on an address that is none, what everybody begins with. */
export const manualOf = (pattern: string): Place => places[pattern as Pattern] ?? { manual: 'inbox' }
