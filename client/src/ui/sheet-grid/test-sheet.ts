import type { SheetColumn, SheetRow } from './sheet.ts'

/** The sheet of the tests: codes and names, last month's money locked, this month's open. Fictional. */
export const columns: readonly SheetColumn[] = [
  { key: 'code', title: '编码', width: 80, kind: 'text', isReadOnly: () => true, isFrozen: true },
  { key: 'name', title: '项目', width: 160, kind: 'text', isReadOnly: () => true, isFrozen: true },
  { key: 'last', title: '上月累计（万元）', width: 110, kind: 'money', isReadOnly: () => true },
  { key: 'now', title: '本月累计（万元）', width: 110, kind: 'money', isCumulative: true },
  { key: 'progress', title: '形象进度%', width: 90, kind: 'percent' },
  {
    key: 'light',
    title: '灯号',
    width: 80,
    kind: 'choice',
    choices: [
      { value: 'green', label: '正常', synonyms: ['绿', '绿灯'] },
      { value: 'yellow', label: '预警', synonyms: ['黄', '黄灯'] },
      { value: 'red', label: '滞后', synonyms: ['红', '红灯'] },
    ],
  },
  { key: 'problem', title: '堵点说明', width: 220, kind: 'text' },
]

/** Row `n` (from 1) held n × 1000 万元 last month. */
export function rowOf(n: number, more: Partial<SheetRow> = {}): SheetRow {
  const key = `P${String(n).padStart(3, '0')}`
  const name = `示例项目${n}`
  const last = n * 10_000_000
  return {
    key,
    name,
    cells: { code: key, name, last, now: last, progress: 4000, light: 'green', problem: null },
    previous: { now: last, progress: 4000, light: 'green', problem: null },
    ...more,
  }
}

export const rowsOf = (count: number): SheetRow[] => Array.from({ length: count }, (_, index) => rowOf(index + 1))
