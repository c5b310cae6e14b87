import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { branches } from './branches.fixture.ts'
import { counted, findingOf, headlineLength, headlineText } from './headline.ts'

/** Of whom or what a headline speaks. */
const scope = /全市|重点片区|本片区|本项目|片区|中心城区|郊区新城|部门评|区县评|本人可见|按当前筛选|政策文件|符合条件/

describe.each(branches)('the headline of %s', (_name, finding) => {
  const text = headlineText(finding)

  test(`is short, has its year and scope, and no codes: ${text}`, () => {
    expect(text.length).toBeLessThanOrEqual(headlineLength)
    expect(text).toMatch(/\d{4}年/)
    expect(text).toMatch(scope)
    expect(text).not.toMatch(/[A-Za-z]|\d{4}-\d|undefined|null|NaN/)
    // What would read as a figure, or as two sentences.
    expect(text).not.toMatch(/月\d(?!\d?日)|；；|，；|。|差0\.0+个/)
  })
})

test('takes clauses in their order while they fit; the rest are details', () => {
  const text = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme-ascii' })
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 6 }), fc.array(text, { maxLength: 2 }), (lead, parts, details) => {
      const finding = findingOf(lead, parts, details)
      expect(headlineText(finding).length).toBeLessThanOrEqual(headlineLength)
      const taken = finding.headline.length - 1
      expect(finding.details).toEqual([...parts.slice(taken), ...details])
    }),
  )
})

test('a clause keeps the list that it counts', () => {
  expect(findingOf('2025年', [counted('3个片区滞后', 'red-areas')]).headline).toEqual([
    { text: '2025年', list: null },
    { text: '；3个片区滞后', list: 'red-areas' },
  ])
})
