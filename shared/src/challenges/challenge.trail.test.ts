import { describe, expect, test } from 'vitest'
import { actionName, subjectText, trailSentence } from '../trail-words/trail-words.ts'

describe('a line about a task or a consequence', () => {
  test.each([
    ['challenge.draft', { title: '低空场景', claimUntil: '2025-10-01' }, '「低空场景」，2025-10-01截止揭榜'],
    ['challenge.award', { title: '低空场景', awarded: ['D11：方案可行'] }, '「低空场景」，D11：方案可行'],
    [
      'challenge.report-milestone',
      { title: '低空场景', milestone: '完成选址', doneOn: '2025-09-20', proof: '批复' },
      '「低空场景」，节点「完成选址」，2025-09-20完成，批复',
    ],
    [
      'consequence.add',
      {
        year: 2024,
        kindName: '通报表扬',
        subjectName: '锦南总部区',
        documentNumber: '岚府通〔2025〕3号',
        text: '前列',
      },
      '2024年锦南总部区通报表扬，岚府通〔2025〕3号，前列',
    ],
  ])('%s reads', (action, detail, text) => {
    expect(trailSentence({ action, detail })).toBe(text)
  })

  test('names its action and its subject', () => {
    expect(actionName('challenge.award')).toBe('评定中榜单位')
    expect(subjectText({ subject: 'challenge:2025-03' })).toBe('榜单 2025-03')
  })
})
