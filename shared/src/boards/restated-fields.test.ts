import { describe, expect, test } from 'vitest'
import { emptyContent } from '../months/report-content.schema.ts'
import { restatedFields } from './restated-fields.ts'

const content = { ...emptyContent, investedYuan: 400, progressBasisPoints: 3500 }
const first = { snapshot: '2025-09-1', investedYuan: 1000 }
const corrected = (field: 'investedYuan' | 'progressBasisPoints', oldValue: number, reason = '误填') => ({
  field,
  oldValue,
  reason,
})

describe('a month of a project', () => {
  test('that says what was published has nothing restated', () => {
    expect(restatedFields({ content, corrections: [], first: { ...first, investedYuan: 400 } })).toEqual([])
  })

  test('sets the published amount beside the one of now, with the reason of the newest correction', () => {
    const corrections = [corrected('investedYuan', 900, '第一次'), corrected('investedYuan', 500, '第二次')]
    expect(restatedFields({ content, corrections, first })).toEqual([
      { field: 'investedYuan', snapshot: '2025-09-1', was: 1000, reason: '第二次' },
    ])
  })

  test('is restated from nothing where it was not reported when published', () => {
    expect(restatedFields({ content, corrections: [], first: { ...first, investedYuan: null } })).toEqual([
      { field: 'investedYuan', snapshot: '2025-09-1', was: null, reason: null },
    ])
  })

  test('knows the other fields by what their oldest correction found', () => {
    const corrections = [corrected('progressBasisPoints', 4000), corrected('progressBasisPoints', 3800)]
    expect(restatedFields({ content, corrections, first: null })).toEqual([
      { field: 'progressBasisPoints', snapshot: null, was: 4000, reason: '误填' },
    ])
  })

  test('that was corrected back is as it was', () => {
    expect(restatedFields({ content, corrections: [corrected('progressBasisPoints', 3500)], first: null })).toEqual([])
  })

  test('without a line has nothing', () => {
    expect(restatedFields({ content: null, corrections: [], first })).toEqual([])
  })
})
