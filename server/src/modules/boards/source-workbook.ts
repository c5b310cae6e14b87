import type { Actor } from '@pianqu/shared/access/access.ts'
import { sourceColumns } from '@pianqu/shared/boards/source-columns.ts'
import { listWorkbook } from '@pianqu/shared/lists/list-workbook.ts'
import type { FigureSource } from '@pianqu/shared/sources/source.contract.ts'
import { aboutList, monthLine } from '../lists/about-list.facts.ts'

/** What a figure is made of, with every row that the reader may open. */
export function sourceWorkbook({ title, value, formula, rows, ...source }: FigureSource, actor: Actor, now: Date) {
  const { month, provisional, snapshot, hidden } = source
  const name = '数字来源'
  const [first = '', ...rest] = aboutList({
    name: `${title} ${value}`,
    of: monthLine({ month, provisional, snapshot: snapshot ?? undefined }),
    found: rows.length,
    actor,
    now,
  })
  const about = [first, `计算：${formula}`, ...(hidden > 0 ? [`另有 ${hidden} 行当前账号不能查看`] : []), ...rest]
  return {
    ...listWorkbook({ name, about, columns: sourceColumns, chosen: undefined, rows }),
    fileName: `${name}-${title.replace(/[\\/:*?"<>|]/g, '')}.xlsx`,
  }
}
