import type { ImportKind } from '@pianqu/shared/importing/kinds.ts'
import type { Change } from '../../../db/command.ts'
import type { RowChange } from '../import-target.ts'

/**
 * One line of trail for each project whose registry entry, plan or report an import changed or an undo put back, so that
 * its page can tell its story. Rows that are new have no story yet: their source says where they came from.
 */
export function auditProjects(
  { audit }: Change,
  kind: ImportKind,
  step: 'change' | 'restore',
  importId: string,
  changes: readonly (Pick<RowChange, 'before' | 'after'> & { readonly key?: string; readonly rowKey?: string })[],
): void {
  if (!['projects', 'plans', 'reports'].includes(kind)) return
  for (const { key, rowKey, before, after } of changes) {
    if (before === null) continue
    const [code = ''] = (key ?? rowKey ?? '').split('\n')
    const [from, to] = step === 'change' ? [before, after] : [after, before]
    audit({
      action: `${kind}.${step}`,
      subject: `project:${code}`,
      detail: { importId, before: JSON.parse(from), after: JSON.parse(to) },
    })
  }
}
