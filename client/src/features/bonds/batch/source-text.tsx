import type { SourceRef } from '@pianqu/shared/sources/source.schema.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { Num } from '../../../ui/num.tsx'

/** File, sheet and cell of a stored value; who brought it and when on hover. */
export function SourceText({ source }: { readonly source: SourceRef | null }) {
  if (!source) return <Num value={null} missing="没有导入文件的记录" />
  const { fileName, sheet, cell, row, by, at } = source
  return (
    <span title={`${by} ${instantText(at)}`}>
      {fileName} · {sheet} {cell ?? `第${row}行`}
    </span>
  )
}
