import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roles } from '../access/access.ts'
import { decideReportStep, isTheirsToTakeBack, lineAfter, statusOf } from './report.workflow.ts'
import { type LineStatus, lineStatuses, type ReportStep, reportStatuses, reportSteps } from './report-status.ts'

const subject = {
  status: 'submitted',
  unitCode: 'D1',
  filledBy: 'li',
  periodState: 'open',
  isUnderReview: false,
} as const
const li = { userId: 'li', role: 'district', unitCode: 'D1' } as const
const wang = { userId: 'wang', role: 'taskforce', unitCode: 'T1' } as const

const why = (step: ReportStep, report: object = {}, actor: Parameters<typeof decideReportStep>[2] = li) => {
  const decision = decideReportStep(step, { ...subject, ...report }, actor)
  return decision.allowed ? 'allowed' : decision.because
}

describe('a monthly report', () => {
  test('is not reviewed by the person who filled it in', () => {
    expect(why('accept', { filledBy: 'wang' }, wang)).toBe('report/own-report')
    expect(why('sendBack', { filledBy: 'wang' }, wang)).toBe('report/own-report')
    expect(why('accept', {}, wang)).toBe('allowed')
  })

  test('is withdrawn only until its review begins', () => {
    expect(why('withdraw')).toBe('allowed')
    expect(why('withdraw', { isUnderReview: true })).toBe('report/under-review')
  })

  test('of another district answers like a missing one', () => {
    expect(why('submit', { status: 'open', unitCode: 'D2' })).toBe('common/not-found')
  })

  test('of a published month takes no step at all', () => {
    for (const step of reportSteps) {
      for (const actor of [li, wang])
        expect(why(step, { periodState: 'published', status: 'accepted' }, actor)).not.toBe('allowed')
    }
  })

  test('is only submitted by districts and only reviewed by the task force', () => {
    for (const role of roles) {
      const actor = { userId: 'x', role, unitCode: 'D1' }
      expect(why('submit', { status: 'open' }, actor) === 'allowed', `${role} submits`).toBe(role === 'district')
      expect(why('accept', {}, actor) === 'allowed', `${role} accepts`).toBe(role === 'taskforce')
    }
  })

  test('loses no accepted line to any step but reopening and taking back', () => {
    const after: Partial<Record<ReportStep, LineStatus>> = { reopen: 'returned', takeBack: 'submitted' }
    for (const step of reportSteps) expect(lineAfter(step, 'accepted')).toBe(after[step] ?? null)
  })

  test('has a line taken back only by who accepted it, and an imported one by nobody', () => {
    expect(isTheirsToTakeBack({ acceptedBy: 'wang' }, wang)).toBe(true)
    expect(isTheirsToTakeBack({ acceptedBy: 'zhao' }, wang)).toBe(false)
    expect(isTheirsToTakeBack({ acceptedBy: null }, wang)).toBe(false)
    expect(why('takeBack', { status: 'accepted' }, li)).toBe('auth/forbidden')
    expect(why('takeBack', { status: 'accepted', periodState: 'closed' }, wang)).toBe('allowed')
    expect(why('takeBack', { status: 'accepted', periodState: 'published' }, wang)).toBe('report/published')
  })

  test('stands after accepting and taking back as it stood before, and waits for review again', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lineStatuses), { minLength: 1, maxLength: 6 }), (lines) => {
        const accepted = lines.map((line) => lineAfter('accept', line) ?? line)
        const moved = lines.map((line) => lineAfter('accept', line) !== null)
        const back = accepted.map((line, index) => (moved[index] ? lineAfter('takeBack', line) : line))
        expect(back).toEqual(lines)
      }),
    )
  })

  test.each<[LineStatus[], string]>([
    [[], 'open'],
    [['empty', 'accepted'], 'open'],
    [['draft', 'submitted'], 'open'],
    [['submitted', 'accepted'], 'submitted'],
    [['submitted', 'returned'], 'returned'],
    [['accepted', 'accepted'], 'accepted'],
  ])('with lines %j is %s', (lines, status) => {
    expect(statusOf(lines)).toBe(status)
  })

  test('keeps what was accepted and accepts only by accepting, whatever steps are taken', () => {
    const steps = fc.array(fc.constantFrom(...reportSteps), { maxLength: 12 })
    const lines = fc.array(fc.constantFrom(...lineStatuses), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(lines, steps, (start, taken) => {
        let now = start
        for (const step of taken) now = afterStep(now, step)
        expect(reportStatuses).toContain(statusOf(now))
      }),
    )
  })
})

/** The lines after a step, if it may be taken; says so where it touches an accepted line in a way it must not. */
function afterStep(lines: LineStatus[], step: ReportStep): LineStatus[] {
  const actor = step === 'submit' || step === 'withdraw' ? li : wang
  if (!decideReportStep(step, { ...subject, status: statusOf(lines) }, actor).allowed) return lines
  const after = lines.map((line) => lineAfter(step, line) ?? line)
  const lost = lines.some((line, index) => line === 'accepted' && after[index] !== 'accepted')
  const won = lines.some((line, index) => line !== 'accepted' && after[index] === 'accepted')
  expect(lost, `${step} loses an accepted line`).toBe(lost && (step === 'reopen' || step === 'takeBack'))
  expect(won, `${step} accepts a line`).toBe(won && step === 'accept')
  return after
}
