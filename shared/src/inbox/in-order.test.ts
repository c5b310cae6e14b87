import { expect, test } from 'vitest'
import { inOrder } from './in-order.ts'

test('the nearest day leads, kinds keep their order on one day, and what has no day comes last', () => {
  const rows = [
    { kind: 'rule-adopt', dueOn: null, since: null, title: '审定规则' },
    { kind: 'blocker-answer', dueOn: '2025-10-30', since: null, title: '答复：乙' },
    { kind: 'blocker-answer', dueOn: '2025-10-30', since: null, title: '答复：丙' },
    { kind: 'report-fill', dueOn: '2025-10-30', since: null, title: '填报10月月报' },
    { kind: 'marking', dueOn: '2025-10-29', since: null, title: '评价区县' },
    { kind: 'report-review', dueOn: null, since: '2025-10-20', title: '审核晚交的月报' },
    { kind: 'report-review', dueOn: null, since: '2025-10-02', title: '审核早交的月报' },
    { kind: 'report-review', dueOn: null, since: null, title: '审核月报' },
  ] as const
  expect(inOrder(rows).map(({ title }) => title)).toEqual([
    '评价区县',
    '填报10月月报',
    '答复：丙',
    '答复：乙',
    '审核早交的月报',
    '审核晚交的月报',
    '审核月报',
    '审定规则',
  ])
})
