import { describe, expect, test } from 'vitest'
import { type HistoryStep, lateSince } from './late-blocker.ts'

const step = (on: HistoryStep['on'], name: string, text: string | null = null): HistoryStep => ({
  step: name,
  on,
  text,
})

const red = step('2025-09-18', 'supervise', 'red')
const start = [step('2025-09-01', 'raise'), step('2025-09-02', 'assign'), step('2025-09-14', 'supervise', 'blue')]

describe('the answer to a blocker', () => {
  test.each<[string, HistoryStep[], HistoryStep['on'] | null]>([
    ['was never asked for', [step('2025-09-01', 'raise')], null],
    ['is not due', start, null],
    ['is late from the red order on', [...start, red], '2025-09-18'],
    ['is late from the day on which it went up', [...start, step('2025-09-17', 'escalate'), red], '2025-09-17'],
    ['has come', [...start, red, step('2025-09-20', 'answer')], null],
    ['has come and was sent back', [...start, red, step('2025-09-20', 'answer'), step('2025-09-22', 'reopen')], null],
    [
      'went up before and was sent back',
      [...start, step('2025-09-17', 'escalate'), step('2025-09-20', 'answer'), step('2025-09-22', 'reopen')],
      '2025-09-17',
    ],
    ['is owed by another unit now', [...start, red, step('2025-09-19', 'transfer')], null],
    ['was confirmed', [...start, red, step('2025-09-20', 'answer'), step('2025-09-21', 'confirm')], null],
    ['was late only after the day', [...start, step('2025-10-02', 'escalate')], null],
    ['came only after the day', [...start, red, step('2025-10-03', 'answer')], '2025-09-18'],
  ])('%s', (_what, steps, since) => {
    expect(lateSince(steps, '2025-09-30')).toBe(since)
  })
})
