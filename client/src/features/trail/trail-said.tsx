import type { TrailLine } from '@pianqu/shared/trail/trail.contract.ts'
import { cellChanges, changeText } from '@pianqu/shared/trail-words/cell-changes.ts'
import { trailSentence } from '@pianqu/shared/trail-words/trail-words.ts'
import { Prose } from '../../ui/words/prose.tsx'
import { CellChangesTable } from './cell-changes-table.tsx'

interface TrailSaidProps {
  readonly line: TrailLine
  readonly unitName: (code: string) => string
}

/** What a line says: one changed cell in a sentence, several in a table that opens. */
export function TrailSaid({ line, unitName }: TrailSaidProps) {
  const changes = cellChanges(line)
  const [first] = changes
  if (!first) return <Prose>{trailSentence(line, unitName)}</Prose>
  if (changes.length === 1) return <Prose>{changeText(first)}</Prose>
  const records = new Set(changes.map(({ record }) => record))
  return (
    <details>
      <summary>
        改动 {changes.length} 格{records.size > 1 && `，涉及 ${records.size} 个项目`}
      </summary>
      <CellChangesTable changes={changes} />
    </details>
  )
}
