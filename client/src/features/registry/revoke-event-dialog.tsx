import { type RegistryEventRow, revokeRegistryEvent } from '@pianqu/shared/registry/registry-event.contract.ts'
import { registryEventNames } from '@pianqu/shared/registry/registry-event.schema.ts'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { TextEntry } from '../../ui/form/entries.tsx'
import { useRevokeRegistryEvent } from './registry.queries.ts'

interface RevokeEventDialogProps {
  readonly event: RegistryEventRow
  readonly onClose: () => void
}

/** Takes back what was recorded wrongly. */
export function RevokeEventDialog({ event, onClose }: RevokeEventDialogProps) {
  const called = event.formerName ?? event.formerCode
  return (
    <FormDialog
      title={`撤回登记：${called}${registryEventNames[event.kind]}`}
      description="撤回之后，用这个旧名称、旧编码的文件不再认得；已经导入的数据不变，登记和撤回都留在操作记录中。"
      endpoint={revokeRegistryEvent}
      command={useRevokeRegistryEvent(event.eventId)}
      verb="撤回"
      isDanger
      done={['已撤回', called]}
      onClose={onClose}
    >
      <TextEntry label="撤回原因" name="reason" />
    </FormDialog>
  )
}
