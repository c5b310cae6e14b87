import { describe, expect, test } from 'vitest'
import { nothingKept } from '../../../editing/edit.ts'
import { aReport, draftLine } from '../report.fixture.ts'
import { isWritable, showLine } from './shown-line.ts'

describe('a month that is closed', () => {
  const letIn = draftLine({ projectCode: 'P1', isExcepted: true })
  const left = draftLine({ projectCode: 'P2' })

  test('opens the line that an exception names, and no other', () => {
    const lines = [letIn, left].map((line) => showLine(line, { kept: nothingKept }, 'closed'))
    expect(lines.map(({ projectCode, isLocked }) => [projectCode, isLocked])).toEqual([
      ['P1', false],
      ['P2', true],
    ])
  })

  test.each([
    ['has a line that is let in', [letIn, left], true],
    ['has none', [left], false],
    ['has one that is let in and handed in', [{ ...letIn, status: 'submitted' as const }], false],
  ])('may be written where it %s', (_, lines, may) => {
    expect(isWritable(aReport({ periodState: 'closed', lines }))).toBe(may)
  })
})
