import type { Conversion, PastePlan, PlacedCell } from './paste-plan.ts'
import type { UnitQuestion } from './paste-units.ts'

function conversionsText(conversions: readonly Conversion[]): string {
  const changes = new Set(conversions.map(({ from, to }) => `${from}→${to}`))
  return `换算 ${conversions.length}（${[...changes].join('、')}）`
}

/** 「写入 120 格 · 换算 40（亿元→万元）· 跳过只读 12 · 无法识别 2」: what is none is left out. */
export function pasteSummary(plan: PastePlan): string {
  const counts: readonly (readonly [string, number])[] = [
    [conversionsText(plan.conversions), plan.conversions.length],
    [`跳过只读 ${plan.readOnly.length}`, plan.readOnly.length],
    [`无法识别 ${plan.rejects.length}`, plan.rejects.length],
    [`对不上的行 ${plan.unmatchedRows.length}`, plan.unmatchedRows.length],
    [`跳过合计和注 ${plan.passedOver.length}`, plan.passedOver.length],
    [`对不上的列 ${plan.unmatchedColumns.length}`, plan.unmatchedColumns.length],
    [`超出表格 ${plan.outside}`, plan.outside],
    [`曾用名 ${plan.formerRows.length}`, plan.formerRows.length],
    [`空白 ${plan.blanks.length}`, plan.blanks.length],
    [`小于上月 ${plan.decreases.length}`, plan.decreases.length],
    [`未变 ${plan.unchanged}`, plan.unchanged],
  ]
  const parts = counts.filter(([, count]) => count > 0).map(([words]) => words)
  return [`写入 ${plan.writes.length} 格`, ...parts].join(' · ').replaceAll('） ·', '）·')
}

/** How rows and columns found their places. */
export function matchingText({ columnsBy, rowsBy }: PastePlan): string {
  const columns = columnsBy === 'title' ? '列按标题对应' : '列按粘贴位置对应'
  return `${columns}，${rowsBy === 'key' ? '行按编码或名称对应' : '行按粘贴位置对应'}。`
}

export const questionText = ({ column, assumed, suggested, count }: UnitQuestion): string =>
  `「${column.title}」有 ${count} 格与上月相差千倍以上，看起来是${suggested}而不是${assumed}，按${suggested}换算？`

/** One line of the preview: the place, and what happens there. */
export interface PasteLine {
  readonly what: string
  readonly where: string
  readonly words: string
  readonly level: 'bad' | 'warn' | 'plain'
}

const placeOf = ({ row, column }: PlacedCell): string => `${row.key} ${row.name}「${column.title}」`

/** What a person should look at, the worst first. */
export function pasteLines(plan: PastePlan, clearsWithBlanks: boolean): PasteLine[] {
  const line = (what: string, level: PasteLine['level'], cell: PlacedCell, words: string): PasteLine => ({
    what,
    level,
    where: placeOf(cell),
    words,
  })
  const unplaced = [...plan.unmatchedRows, ...plan.unmatchedColumns]
  return [
    ...plan.rejects.map((cell) => line('无法识别', 'bad', cell, cell.because)),
    ...unplaced.map(({ at, text, because, cells }) => ({
      what: '没有位置',
      level: 'bad' as const,
      where: `${at} ${text}`,
      words: `${because}，${cells} 格未写入`,
    })),
    ...plan.formerRows.map(({ at, text, because }) => ({
      what: '曾用名',
      level: 'warn' as const,
      where: `${at} ${text}`,
      words: because,
    })),
    ...plan.decreases.map((cell) => line('小于上月', 'warn', cell, `${cell.after} 小于上月 ${cell.before}，请核对`)),
    ...plan.blanks.map((cell) => line('空白', 'warn', cell, clearsWithBlanks ? '清空原来的内容' : '保留原来的内容')),
    ...plan.passedOver.map(({ at, text, because }) => ({
      what: '跳过',
      level: 'plain' as const,
      where: `${at} ${text}`,
      words: because,
    })),
    ...plan.readOnly.map((cell) => line('只读', 'plain', cell, `“${cell.raw.trim()}”未写入`)),
    ...plan.conversions.map((cell) => line('换算', 'plain', cell, `${cell.raw.trim()} → ${cell.value}`)),
    ...plan.changes
      .filter((change) => !plan.conversions.some((cell) => cell.row === change.row && cell.column === change.column))
      .map((cell) => line('写入', 'plain', cell, `${cell.before || '（空）'} → ${cell.after || '（空）'}`)),
  ]
}
