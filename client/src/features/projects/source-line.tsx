import type { SourceRef } from '@pianqu/shared/sources/source.schema.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'

/** File, sheet and cell of a stored value; who brought it and when on hover. */
export function SourceLine({ source: { fileName, sheet, row, cell, by, at } }: { readonly source: SourceRef }) {
  return (
    <span title={`${by} ${instantText(at)}`}>
      {fileName} · {sheet} {cell ?? `第${row}行`}
    </span>
  )
}
