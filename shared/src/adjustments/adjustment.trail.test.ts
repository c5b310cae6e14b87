import { describe, expect, test } from 'vitest'
import { actionName, subjectText, trailSentence } from '../trail-words/trail-words.ts'

const adjusted = {
  kind: 'watch',
  areaName: '竹岭数智城',
  effectiveOn: '2025-11-01',
  documentNumber: '市专班〔2025〕9号',
}

describe('a line about the list of key areas', () => {
  test.each([
    [
      'adjustment.propose',
      { ...adjusted, documentNumber: null, evidence: '两年末位' },
      '竹岭数智城观察，2025-11-01起：两年末位',
    ],
    ['adjustment.approve', { ...adjusted, note: '' }, '竹岭数智城观察，2025-11-01起，市专班〔2025〕9号'],
    [
      'adjustment-rule.adopt',
      { name: '2025版', steps: ['甲', '乙'], documentNumber: '市办〔2025〕1号', effectiveOn: '2025-01-01' },
      '「2025版」，市办〔2025〕1号，2025-01-01起：甲；乙',
    ],
    ['candidate.add', { name: '新区', reason: '基础好', scores: ['2024年 86'] }, '新区：基础好，2024年 86'],
    ['area.exempt-year', { year: 2024, reason: '防汛' }, '2024年：防汛'],
  ])('%s reads', (action, detail, text) => {
    expect(trailSentence({ action, detail })).toBe(text)
  })

  test('names its action and its subject', () => {
    expect(actionName('adjustment.withdraw')).toBe('撤回调整名单')
    expect(subjectText({ subject: 'area:A01' })).toBe('片区 A01')
    expect(subjectText({ subject: 'adjustment:0198c2aa-0000-7000-8000-000000000001' })).toBe('名单调整 0198c2aa')
  })
})
