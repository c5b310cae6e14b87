import { directionNames } from '@pianqu/shared/assessment/direction.ts'
import { addEntry } from '@pianqu/shared/assessment/results/audit.contract.ts'
import type { RoundPage } from '@pianqu/shared/assessment/round.schema.ts'
import { useState } from 'react'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { ChoiceEntry, PickEntry, TextEntry, WordsEntry } from '../../../ui/form/entries.tsx'
import { TextField } from '../../../ui/form/field.tsx'
import { tenthsOfEntry } from '../../../ui/text/tenths-text.ts'
import { entryKindNames } from '../entry-words.ts'
import { useAddEntry } from './audit.queries.ts'

interface EntryDialogProps {
  readonly round: RoundPage
  readonly onClose: () => void
}

/** Records a bonus or a penalty with its document. */
export function EntryDialog({ round, onClose }: EntryDialogProps) {
  const [points, setPoints] = useState('')
  const tenths = tenthsOfEntry(points)
  return (
    <FormDialog
      title="登记加分扣分"
      description="计入时按方案的上限截止；登记写入操作记录，登错可以撤销。"
      endpoint={addEntry}
      command={useAddEntry(round.year)}
      body={{ tenths }}
      verb="登记"
      done={['已登记']}
      onClose={onClose}
    >
      <ChoiceEntry
        label="类别"
        name="kind"
        options={(['bonus', 'penalty'] as const).map((value) => ({ value, label: entryKindNames[value] }))}
      />
      <PickEntry
        label="单位"
        name="targetCode"
        placeholder="输入名称查找"
        options={round.directions.flatMap(({ direction, targets }) =>
          targets.map(({ code, name }) => ({ value: code, label: name, note: directionNames[direction] })),
        )}
      />
      <TextField
        label="分值"
        name="tenths"
        value={points}
        onChange={setPoints}
        error={tenths === undefined ? '应为数字，最多一位小数，如 1.5' : undefined}
      />
      <TextEntry label="文号" name="documentNumber" />
      <WordsEntry label="事由" name="reason" />
    </FormDialog>
  )
}
