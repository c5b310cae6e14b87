import { restText } from '@pianqu/shared/bonds/outlook.ts'
import { describe, expect, test } from 'vitest'
import { basisLine, gapsOf, shareText } from './bond-words.ts'
import { bondShare, bondTarget } from './bonds.fixture.ts'

describe('the words of the share', () => {
  test('name the basis, both parts and the day', () => {
    expect(basisLine(bondShare())).toBe('发行口径：投向片区59.02亿元 ÷ 全市已发行新增专项债121.43亿元，截至2025-10-28')
  })

  test('say why there is no share instead of guessing', () => {
    const share = bondShare({
      basis: 'quota',
      denominatorYuan: null,
      numeratorYuan: null,
      value: null,
      display: '—',
      missing: '缺全市总额',
    })
    expect(shareText(share)).toBe('—（缺全市总额）')
    expect(basisLine(share)).toBe('下达限额口径：投向片区— ÷ 全市下达限额—（缺全市总额），截至2025-10-28')
  })

  test('give both gaps with their formula', () => {
    expect(gapsOf(bondShare(), bondTarget).map(({ name, yuan, formula }) => [name, yuan, formula])).toEqual([
      ['调剂缺口', 169_500_000, '121.43亿元 × 50% − 59.02亿元'],
      ['新增缺口', 339_000_000, '121.43亿元 − 2 × 59.02亿元'],
    ])
    const sixty = { ...bondTarget, text: '≥60%', value: 0.6 }
    expect(gapsOf(bondShare(), sixty)[1]?.formula).toBe('（121.43亿元 × 60% − 59.02亿元）÷（1 − 60%）')
  })

  test.each([
    [null, null, null],
    [-1, 100, '不再需要'],
    [100_000_000, 0, '还需1.00亿元，本年没有待发行批次'],
    [100_000_000, 400_000_000, '25.0%（还需1.00亿元 ÷ 待发行4.00亿元）'],
  ])('of the rest: %s of %s is %s', (neededYuan, remainingYuan, text) => {
    expect(restText({ neededYuan, remainingYuan })).toBe(text)
  })
})
