import { changeAgenda, type Meeting } from '@pianqu/shared/meetings/meeting.contract.ts'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { TextEntry, WordsEntry } from '../../../ui/form/entries.tsx'
import { useAgendaStep } from '../meetings.queries.ts'

interface AddProps {
  readonly meeting: Meeting
  readonly version: number
  readonly onClose: () => void
}

/** Puts something on the agenda that no rule found, in somebody's name and with why. */
export function AddDialog({ meeting, version, onClose }: AddProps) {
  return (
    <FormDialog
      title="增列议题"
      description="增列的人和理由随议题一起显示。"
      endpoint={changeAgenda}
      command={useAgendaStep(meeting)}
      body={{ step: 'add', version }}
      verb="增列"
      done={['已增列']}
      onClose={onClose}
    >
      <TextEntry label="事项" name="title" />
      <WordsEntry label="理由" name="reason" />
    </FormDialog>
  )
}
