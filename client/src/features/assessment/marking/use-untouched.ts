import { useToast } from '../../../ui/toast.tsx'
import type { MarkSession } from './mark-edit.ts'
import { untouchedEdits } from './sheet-rows.ts'
import type { ShownTarget } from './shown-sheet.ts'

/** Says 未接触 of a whole target, or takes it back; marks that go with it can be brought back. */
export function useUntouched({ edit }: MarkSession): (target: ShownTarget) => void {
  const toast = useToast()
  return (shown) => {
    const edits = untouchedEdits(shown)
    edit(edits)
    if (edits.length === 1) return
    toast(`${shown.target.name}整行未接触`, `已评的 ${edits.length - 1} 格已清空。`, () =>
      edit(edits.map((each) => ({ ...each, before: each.after, after: each.before }))),
    )
  }
}
