import { type Actor, may, type Permission } from '../access/access.ts'
import type {
  BlockerChanged,
  ImportChanged,
  ImportProgress,
  MeetingMoved,
  PeriodChanged,
  ReportChanged,
  RuleChanged,
} from './event.contract.ts'

/** One person, or everybody who holds a permission: of one unit where it is named. */
export type Hearer = { readonly userId: string } | { readonly permission: Permission; readonly unitCode?: string }

/** Everything that is told. */
export const eventNames = [
  'report.changed',
  'period.changed',
  'import.changed',
  'import.progress',
  'rule.changed',
  'blocker.changed',
  'meeting.moved',
] as const

/** Something that has happened, and who may hear of it. */
export interface Told {
  readonly name: (typeof eventNames)[number]
  /** `report:…`, as the trail ties its lines: the later of two events about one thing stands for both. */
  readonly about: string
  readonly data: object
  readonly to: readonly Hearer[]
}

/** May this person hear it? What nobody is named for, nobody hears. */
export const mayHear = (actor: Pick<Actor, 'userId' | 'role' | 'unitCode'>, { to }: Pick<Told, 'to'>): boolean =>
  to.some((hearer) => {
    if ('userId' in hearer) return hearer.userId === actor.userId
    return may(actor, hearer.permission) && (hearer.unitCode === undefined || hearer.unitCode === actor.unitCode)
  })

/** Who reads the drafts of units (domain §13): each its own, the task force and the auditor all, whatever their month. */
const readersOf = (...units: readonly string[]): readonly Hearer[] => [
  ...units.map((unitCode): Hearer => ({ permission: 'reports:write', unitCode })),
  { permission: 'reports:review' },
  { permission: 'reports:read' },
]

export const reportChanged = ({ month, unitCode, reportId, version }: ReportChanged): Told => ({
  name: 'report.changed',
  about: `report:${reportId}`,
  data: { month, unitCode, reportId, version } satisfies ReportChanged,
  to: readersOf(unitCode),
})

interface ChangedPeriod extends PeriodChanged {
  /** Whether the month is published by now, or was never asked of anybody. */
  readonly isPublished: boolean
}

/**
 * Of a month as its readers see it: of one that is not published yet those who read nothing of it hear nothing. What
 * concerns the drafts of some units is told to their readers alone.
 */
export const periodChanged = ({ month, version, isPublished }: ChangedPeriod, units?: readonly string[]): Told => ({
  name: 'period.changed',
  about: `period:${month}`,
  data: { month, version } satisfies PeriodChanged,
  to: units ? readersOf(...units) : [{ permission: isPublished ? 'figures:read' : 'months:follow' }],
})

/** Who reads a table of the city: figures stand in all but that of the units and that of the accounts. */
const readersOfTable = (kind: string): Permission =>
  kind === 'units' ? 'imports:read' : kind === 'accounts' ? 'accounts:read' : 'tables:read'

/** `units` are those whose drafts were filled in; a table of the city has none. */
export const importChanged = ({ importId, kind }: ImportChanged, units?: readonly string[]): Told => ({
  name: 'import.changed',
  about: `import:${importId}`,
  data: { importId, kind } satisfies ImportChanged,
  to: units ? readersOf(...units) : [{ permission: readersOfTable(kind) }],
})

/** What is adopted may move any figure, and is read by everybody who is signed in; drafts are read by few (domain §13). */
export const ruleChanged = ({ kind, code }: RuleChanged, isAdopted: boolean): Told => ({
  name: 'rule.changed',
  about: `rule:${code}`,
  data: { kind, code } satisfies RuleChanged,
  to: isAdopted ? [{ permission: 'figures:read' }, { permission: 'accounts:read' }] : [{ permission: 'rules:read' }],
})

/** Whoever leads, joins or raised it, the task force and the auditor; others read it once its month is published. */
export const blockerChanged = ({ id }: BlockerChanged, units: readonly string[]): Told => ({
  name: 'blocker.changed',
  about: `blocker:${id}`,
  data: { id } satisfies BlockerChanged,
  to: [
    ...units.map((unitCode): Hearer => ({ permission: 'blockers:read', unitCode })),
    { permission: 'blockers:assign' },
    { permission: 'reports:read' },
  ],
})

/** Whoever reads meetings, once it was opened; before that those who prepare it, the leaders and the auditor (domain §13). */
export const meetingMoved = ({ id, version }: MeetingMoved, isOpened: boolean): Told => ({
  name: 'meeting.moved',
  about: `meeting:${id}`,
  data: { id, version } satisfies MeetingMoved,
  to: isOpened
    ? [{ permission: 'meetings:read' }]
    : [{ permission: 'directives:write' }, { permission: 'reports:read' }],
})

/** How far an import is, to who waits for it. */
export const importProgressed = (userId: string, progress: ImportProgress): Told => ({
  name: 'import.progress',
  about: `progress:${progress.progress}`,
  data: progress,
  to: [{ userId }],
})

/** Whether a line of the trail changed what people have open, so that somebody is to be told. A dry run changed nothing. */
export const owesEvent = ({ action, subject }: { readonly action: string; readonly subject: string }): boolean =>
  action !== 'import.dry-run' && /^(report|period|import|rule|blocker|meeting):/.test(subject)
