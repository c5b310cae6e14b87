import type { ImportKind } from '@pianqu/shared/importing/kinds.ts'
import { partsOfKey, type RowKey } from '@pianqu/shared/importing/row-key.ts'
import type { Change } from '../../../db/command.ts'
import type { RowChange } from '../import-target.ts'

const projectIn: Partial<Record<ImportKind, (key: RowKey) => string>> = {
  projects: (key) => partsOfKey('projects', key).code,
  plans: (key) => partsOfKey('plans', key).projectCode,
  reports: (key) => partsOfKey('reports', key).projectCode,
}

/**
 * One line of trail for each project whose registry entry, plan or report an import changed or an undo put back, so that
 * its page can tell its story. Rows that are new have no story yet: their source says where they came from.
 */
export function auditProjects(
  { audit }: Change,
  kind: ImportKind,
  step: 'change' | 'restore',
  importId: string,
  changes: readonly Pick<RowChange, 'key' | 'before' | 'after'>[],
): void {
  const codeIn = projectIn[kind]
  if (!codeIn) return
  for (const { key, before, after } of changes) {
    if (before === null) continue
    const [from, to] = step === 'change' ? [before, after] : [after, before]
    audit({
      action: `${kind}.${step}`,
      subject: `project:${codeIn(key)}`,
      detail: { importId, before: JSON.parse(from), after: JSON.parse(to) },
    })
  }
}
