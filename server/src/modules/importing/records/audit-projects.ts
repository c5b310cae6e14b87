import type { ImportKind } from '@pianqu/shared/importing/kinds.ts'
import { partsOfKey, type RowKey } from '@pianqu/shared/importing/row-key.ts'
import type { Change } from '../../../db/command.ts'
import type { RowChange } from '../import-target.ts'

/** What is imported row by row about single projects, and where its key names the project. */
const projectIn = {
  projects: (key: RowKey) => partsOfKey('projects', key).code,
  plans: (key: RowKey) => partsOfKey('plans', key).projectCode,
  reports: (key: RowKey) => partsOfKey('reports', key).projectCode,
}

const isToldByProject = (kind: ImportKind): kind is keyof typeof projectIn => Object.hasOwn(projectIn, kind)

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
  if (!isToldByProject(kind)) return
  for (const { key, before, after } of changes) {
    if (before === null) continue
    const [from, to] = step === 'change' ? [before, after] : [after, before]
    audit({
      action: `${kind}.${step}`,
      subject: `project:${projectIn[kind](key)}`,
      detail: { importId, before: JSON.parse(from), after: JSON.parse(to) },
    })
  }
}
