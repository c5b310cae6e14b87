import type { LineCheck, ReportAfter } from '@pianqu/shared/reports/report.contract.ts'
import { expect, test } from 'vitest'
import { aReport, draftLine } from './report.fixture.ts'
import { reportAfter } from './report-after.ts'

const finding = (projectCode: string, code: string): LineCheck => ({
  ...{ projectCode, code, field: 'investedYuan', level: 'soft' },
  message: code,
})
const [p1, p2] = [draftLine({ projectCode: 'P1' }), draftLine({ projectCode: 'P2' })]
const before = aReport({
  version: 4,
  lines: [p1, p2],
  checks: [finding('P1', 'line/jump'), finding('P2', 'line/idle')],
  formers: [{ code: 'P1', name: '旧名' }] as never,
})
const filled = draftLine({ projectCode: 'P1', status: 'draft', content: { investedYuan: 5 } })
const { formers: _, ...rest } = before
const after: ReportAfter = {
  ...rest,
  version: 5,
  status: 'open',
  lines: [filled],
  checks: [finding('P1', 'line/idle')],
}

test('what a write answers is laid over what was read: its lines, what they are asked, and the report itself', () => {
  expect(reportAfter(before, after)).toEqual({
    ...before,
    version: 5,
    lines: [filled, p2],
    checks: [finding('P1', 'line/idle'), finding('P2', 'line/idle')],
  })
})

test('where somebody else has written in between, the report is to be read afresh', () => {
  expect(reportAfter(before, { ...after, version: 6 })).toBeUndefined()
  expect(reportAfter(undefined, after)).toBeUndefined()
  expect(reportAfter({ ...before, id: 'r2' }, after)).toBeUndefined()
})

test('what was read since the write is not laid over', () => {
  const newer = { ...before, version: 5 }
  expect(reportAfter(newer, after)).toBe(newer)
})
