import type { Fault } from '../workbook/fault.ts'
import type { Known } from '../workbook/known.ts'
import { faultAt, type RowPlace } from '../workbook/read-row.ts'

interface Placed {
  readonly row: object
  readonly place: RowPlace
}

const textAt = (row: object, key: string): string | undefined => {
  const value: unknown = Object.entries(row).find(([name]) => name === key)?.[1]
  return typeof value === 'string' ? value : undefined
}

/** Parts whose package stood in the same file but was rejected are rejected with it, and their own parts in turn. */
export function rejectOrphans<P extends Placed>(rows: readonly P[], known: Known): { kept: P[]; orphans: Fault[] } {
  let kept = [...rows]
  const orphans: Fault[] = []
  for (let before = -1; before !== orphans.length; ) {
    before = orphans.length
    const codes = new Set(kept.map(({ row }) => textAt(row, 'code')))
    kept = kept.filter(({ row, place }) => {
      const parent = textAt(row, 'packageCode')
      if (parent === undefined || codes.has(parent) || known.has('project', parent)) return true
      const message = `上级项目“${parent}”所在的行没有通过检查，这一行也不能导入，请先改正那一行`
      orphans.push(faultAt(place, 'packageCode', 'row/package-rejected', message))
      return false
    })
  }
  return { kept, orphans }
}
