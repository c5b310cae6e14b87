import { describe, expect, test } from 'vitest'
import { type Board, reminderText } from './board.ts'

const row = (raterName: string, standing: Board['rows'][number]['standing']): Board['rows'][number] => ({
  direction: 'departments-mark-districts',
  raterCode: raterName,
  raterName,
  standing,
  handedInAt: null,
})

describe('the reminder', () => {
  test('names who has not handed in, by direction, and until when', () => {
    const board: Board = {
      rows: [row('市财政局', 'handed-in'), row('市交通局', 'begun'), row('市发改委', 'not-begun')],
      total: 3,
      directions: [
        { direction: 'departments-mark-districts', handedIn: 1, raters: 3 },
        { direction: 'districts-mark-departments', handedIn: 0, raters: 0 },
      ],
    }
    expect(reminderText({ year: 2025, markingDue: '2025-10-31' }, board, '2025-10-28').split('\n')).toEqual([
      '2025年度双向考核评分截止10-31（还有3天），以下单位还没有提交评分表：',
      '部门评区县（2家）：市交通局、市发改委。',
      expect.stringContaining('未提交的评分表不计入结果'),
    ])
  })
})
