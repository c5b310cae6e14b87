import { describe, expect, test } from 'vitest'
import { emptyMinutes, maximalMinutes, typicalMinutes } from './minutes.fixture.ts'
import { chineseNumber, minutesText, minutesTitle } from './minutes-text.ts'
import { punctuationFaults } from './punctuation.ts'
import { sentenceText } from './sentence.ts'

const linesOf = (...given: Parameters<typeof minutesText>): string[] =>
  minutesText(...given).map((each) =>
    each.kind === 'heading' ? each.text : `${each.lead ?? ''}${sentenceText(each.sentence)}`,
  )

describe('the minutes of a meeting', () => {
  test('say what was dealt with, what was decided, what was not reached and what was dropped', () => {
    expect(minutesTitle(typicalMinutes)).toBe('2025年9月调度会纪要')
    expect(linesOf(typicalMinutes, 2)).toEqual([
      '2025年10月20日，召开2025年9月调度会。会议引用快照2025-09-1，研究议题2项，未研究1项，议定事项2项。本纪要为第2版。',
      '一、研究的议题和议定事项',
      '（一）石渡物流港滞后。红灯：落后序时36.4个百分点。',
      '1．完成管线迁改（牵头单位：市交通运输局；配合单位：锦安区、锦南区；时限：2025年11月15日；结论：同意）。依据：落后序时36.4个百分点。',
      '2．完成管线迁改（牵头单位：市交通运输局）。该事项已撤销。',
      '（二）茶坪康养区滞后。红灯：落后序时36.4个百分点。',
      '未形成议定事项。',
      '二、其他议定事项',
      '1．下月复会（牵头单位：市交通运输局；时限：2025年11月15日；结论：同意）。',
      '三、未研究的议题',
      '1．专项债投向占比未达目标。',
      '四、调出议程的议题',
      '1．桐川新材料城滞后（专班：已另行研究）。',
    ])
  })

  test('of a meeting without anything say so', () => {
    expect(linesOf(emptyMinutes, 1)).toEqual([
      '2025年10月20日，召开2025年9月调度会。会议引用快照2025-09-1，研究议题0项，议定事项0项。',
    ])
  })

  test.each([emptyMinutes, typicalMinutes, maximalMinutes])('are punctuated as Chinese is', (minutes) => {
    const sentences = minutesText(minutes, 1).flatMap((each) => (each.kind === 'text' ? [each.sentence] : []))
    expect(sentences.flatMap(punctuationFaults)).toEqual([])
  })
})

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [23, '二十三'],
  [99, '九十九'],
  [100, '100'],
])('%i reads %s', (value, text) => {
  expect(chineseNumber(value)).toBe(text)
})
