import type { ImportKind } from '@pianqu/shared/importing/kinds.ts'
import type { Change } from '../../../db/command.ts'
import { recordEvent } from '../../registry/registry-event.writes.ts'
import type { RowChange } from '../import-target.ts'
import { registryNounOf } from '../registry-noun.ts'

interface Named {
  readonly code: string
  readonly name: string
}

interface Said {
  readonly importId: string
  readonly fileName: string
}

/** A file that calls something otherwise renames it from today on: papers with the name before are found by it. */
export function recordRenames(
  change: Change,
  kind: ImportKind,
  { importId, fileName }: Said,
  changes: readonly Pick<RowChange, 'before' | 'after'>[],
): void {
  const noun = registryNounOf(kind)
  if (noun === undefined) return
  for (const { before, after } of changes) {
    if (before === null) continue
    // Rows of these kinds have a code and a name.
    const [was, is] = [JSON.parse(before) as Named, JSON.parse(after) as Named]
    if (was.name === is.name) continue
    const reason = `导入“${fileName}”`
    const event = { kind: 'rename' as const, noun, formerCode: was.code, formerName: was.name, successors: [was.code] }
    recordEvent(change, { ...event, on: change.today, reason, importId })
  }
}
