import type { SchemeContent } from '@pianqu/shared/assessment/scheme.schema.ts'
import { usualThresholds } from '@pianqu/shared/assessment/thresholds.ts'
import { describe, expect, test } from 'vitest'
import { aCriterion } from '../assessment.fixture.ts'
import { addCriterion, addSection, moveCriterion, nextCode, removeCriterion } from './scheme-draft.ts'

const content: SchemeContent = {
  sections: [{ code: 'T', name: '推进', criteria: [aCriterion(), aCriterion({ code: 'T2' })] }],
  objectiveShareBasisPoints: 0,
  bonusCapTenths: 50,
  penaltyCapTenths: 100,
  decimals: 2,
  basis: 'trimmed',
  ...usualThresholds,
  tiers: { excellentTenths: 900, goodTenths: 800 },
}

const codes = (changed: SchemeContent) => changed.sections[0]?.criteria.map(({ code }) => code)

describe('a draft of a scheme', () => {
  test('gives a new criterion a code that none has', () => {
    expect(codes(addCriterion(content, 0))).toEqual(['T1', 'T2', 'T3'])
    expect(nextCode('S', ['S1', 'S3'])).toBe('S2')
  })

  test('moves and removes criteria', () => {
    expect(codes(moveCriterion(content, 0, 1, -1))).toEqual(['T2', 'T1'])
    expect(codes(moveCriterion(content, 0, 0, -1))).toEqual(['T1', 'T2'])
    expect(codes(removeCriterion(content, 0, 0))).toEqual(['T2'])
  })

  test('takes a new section', () => {
    expect(addSection(content).sections.map(({ code }) => code)).toEqual(['T', 'S1'])
  })
})
