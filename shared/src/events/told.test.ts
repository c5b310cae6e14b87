import { describe, expect, test } from 'vitest'
import { type Actor, roles } from '../access/access.ts'
import { importChanged, importProgressed, mayHear, owesEvent, periodChanged, reportChanged, type Told } from './told.ts'

const report = reportChanged({ month: '2025-10', unitCode: 'D1', reportId: 'r1', version: 2 })
const period = { month: '2025-10', version: 3, isPublished: false } as const
const units = { importId: 'i1', kind: 'units' }
const plans = { importId: 'i3', kind: 'plans' }
const reports = { importId: 'i2', kind: 'reports' }

const unitOf: Partial<Record<Actor['role'], string>> = { taskforce: 'T1', department: 'B1', district: 'D1' }

/** One of each role, the district being D1, and D2 beside it. */
const people = [
  ...roles.map((role) => ({ userId: role, role, unitCode: unitOf[role] ?? null })),
  { userId: 'other', role: 'district', unitCode: 'D2' },
] as const

const hearersOf = (event: Told): string[] =>
  people.filter((person) => mayHear(person, event)).map(({ userId }) => userId)

describe('an event', () => {
  test.each<[string, Told, string[]]>([
    ['of a report: its unit, the task force and the auditor', report, ['auditor', 'taskforce', 'district']],
    [
      'of a month that is published: all readers of figures',
      periodChanged({ ...period, isPublished: true }),
      ['auditor', 'taskforce', 'department', 'district', 'leader', 'other'],
    ],
    [
      'of a month that is being filled: all but departments',
      periodChanged(period),
      ['auditor', 'taskforce', 'district', 'leader', 'other'],
    ],
    ["of a month's lines of one unit", periodChanged(period, ['D2']), ['auditor', 'taskforce', 'other']],
    ['of a month and no unit', periodChanged(period, []), ['auditor', 'taskforce']],
    ['of the units: who reads imports', importChanged(units), ['admin', 'auditor', 'taskforce', 'department']],
    ['of any other table: who reads figures, too', importChanged(plans), ['auditor', 'taskforce', 'department']],
    [
      'of monthly reports of the city: the task force and the auditor',
      importChanged(reports, []),
      ['auditor', 'taskforce'],
    ],
    ["of a district's workbook", importChanged(reports, ['D1']), ['auditor', 'taskforce', 'district']],
    [
      'of the progress of an import: who waits for it',
      importProgressed('leader', { progress: 'mine', stage: 'done', rows: 1 }),
      ['leader'],
    ],
    ['for nobody', { ...report, to: [] }, []],
  ])('is heard %s', (_what, event, hearers) => {
    expect(hearersOf(event)).toEqual(hearers)
  })

  test('carries what its contract names, not the row it was made from', () => {
    const stored = { month: '2025-10', unitCode: 'D1', reportId: 'r1', version: 2, filledByName: '李某' } as const
    expect(reportChanged(stored)).toEqual(report)
  })
})

describe('a line of the trail', () => {
  test.each([
    ['report.save', 'report:r1', true],
    ['period.close', 'period:2025-10', true],
    ['import.run', 'import:i1', true],
    ['import.dry-run', 'import:i1', false],
    ['report.accept-line', 'project:P1', false],
    ['session.sign-in', 'account:admin', false],
  ])('%s on %s owes an event: %s', (action, subject, owes) => {
    expect(owesEvent({ action, subject })).toBe(owes)
  })
})
