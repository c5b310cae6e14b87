import type { ImportRecord } from '@pianqu/shared/importing/import.contract.ts'
import { importKindNames } from '@pianqu/shared/importing/kinds.ts'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useUndoImport } from './importing.queries.ts'

interface UndoDialogProps {
  /** The import to take back; null while nothing is asked. */
  readonly record: ImportRecord | null
  readonly onClose: () => void
}

/** `移除新增的 18 行，把更改的 2 行恢复为导入前的值`. */
export function undoSentence({ added, changed }: Pick<ImportRecord, 'added' | 'changed'>): string {
  const parts = [added > 0 && `移除新增的 ${added} 行`, changed > 0 && `把更改的 ${changed} 行恢复为导入前的值`]
  return parts.filter(Boolean).join('，')
}

/** Says what taking an import back will do, and does it. */
export function UndoDialog({ record, onClose }: UndoDialogProps) {
  const undo = useUndoImport()
  const toast = useToast()
  const close = () => {
    undo.reset()
    onClose()
  }
  const confirm = (id: string) =>
    undo.mutate(id, {
      onSuccess: ({ restored }) => {
        toast('已撤销导入', `恢复了 ${restored} 行，相关数据已重新计算。`)
        close()
      },
    })
  if (!record) return null
  return (
    <Dialog
      isOpen
      onClose={close}
      title={`撤销这次${importKindNames[record.kind]}导入？`}
      description={`将${undoSentence(record)}。原件和操作记录保留。这些行如果后来又被更改或被其他表引用，系统会拒绝撤销。`}
      cancel="不撤销"
      problem={undo.error && problemOf(undo.error)}
      actions={
        <Button variant="danger" onClick={() => confirm(record.importId)} isBusy={undo.isPending}>
          {undo.isPending ? '正在撤销' : `撤销 ${record.added + record.changed} 行`}
        </Button>
      }
    >
      <p>{record.fileName}</p>
    </Dialog>
  )
}
